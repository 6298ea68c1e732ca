import type { Applicant, ApplicationForm } from '../../src/agreements/index.ts';

/** An application (permohonan) of the demo, and how far it has come. */
export interface DemoApplication {
  readonly applicant: Applicant;
  readonly form: ApplicationForm;
  /** `submitted`: the office has to check it; `forwarded`: it has, and Ditjen Dukcapil decides. */
  readonly state: 'submitted' | 'forwarded';
}

/** Both are invented, as their names say. */
export const demoApplications: readonly DemoApplication[] = [
  {
    applicant: {
      name: 'Dinas Tenaga Kerja Contoh',
      class: 'city',
      kind: 'regional_body',
      sector: 'ketenagakerjaan',
      address: 'Jalan Contoh No. 7, Tasikmalaya',
      leaderName: 'Pimpinan Rekaan',
      leaderPosition: 'Kepala Dinas',
      supervisor: '',
      contactName: 'Petugas Rekaan',
      contactPhone: '0265-000007',
      contactEmail: 'disnaker@contoh.go.id',
    },
    form: {
      purpose: 'public_service',
      method: 'web_service',
      elements: ['NIK', 'NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'ALAMAT', 'KAB_NAME'],
      documents: ['ektp'],
      feedback: [{ kind: 'Nomor kartu pencari kerja', key: 'NO_AK1', format: '16 digit' }],
      dailyQuota: 500,
      months: 36,
      networks: ['10.78.7.0/24'],
      note: 'Pelayanan kartu pencari kerja (AK-1). Rekaan.',
    },
    state: 'forwarded',
  },
  {
    applicant: {
      name: 'Klinik Pratama Contoh',
      class: 'city',
      kind: 'bhi',
      sector: 'kesehatan',
      address: 'Jalan Contoh No. 8, Tasikmalaya',
      leaderName: 'Pimpinan Rekaan',
      leaderPosition: 'Direktur',
      supervisor: 'Dinas Kesehatan Rekaan',
      contactName: 'Petugas Rekaan',
      contactPhone: '0265-000008',
      contactEmail: 'klinik@contoh.go.id',
    },
    form: {
      purpose: 'public_service',
      method: 'web_portal',
      elements: ['NIK', 'NAMA_LGKP', 'TGL_LHR', 'JENIS_KLMIN'],
      documents: [],
      feedback: [{ kind: 'Nomor rekam medis', key: 'NO_RM', format: '6 digit' }],
      dailyQuota: 100,
      months: 24,
      networks: ['10.78.8.0/24'],
      note: 'Pendaftaran pasien. Rekaan.',
    },
    state: 'submitted',
  },
];
