import { bilingual } from '../words/bilingual.ts';
import type { Application } from './queries.ts';

type Applicant = Application['applicant'];
type Form = Application['form'];

/** What fields of the form are called, as on the printed one. */
export const fieldNames = bilingual(
  {
    name: 'Nama lembaga',
    class: 'Tingkat',
    kind: 'Jenis lembaga',
    sector: 'Bidang',
    address: 'Alamat',
    leaderName: 'Nama pimpinan',
    leaderPosition: 'Jabatan pimpinan',
    supervisor: 'Instansi pembina',
    contactName: 'Nama narahubung',
    contactPhone: 'Telepon',
    contactEmail: 'Surel',
    purpose: 'Tujuan',
    method: 'Metode akses',
    elements: 'Elemen data',
    documents: 'Dokumen',
    feedback: 'Data balikan',
    dailyQuota: 'Kuota per hari',
    months: 'Jangka waktu',
    networks: 'Jaringan',
    note: 'Keperluan',
  } satisfies Record<keyof Applicant | keyof Form, string>,
  {
    name: 'Name of the institution',
    class: 'Level',
    kind: 'Kind of institution',
    sector: 'Field of work',
    address: 'Address',
    leaderName: 'Name of the leader',
    leaderPosition: 'Position of the leader',
    supervisor: 'Supervising authority',
    contactName: 'Contact person',
    contactPhone: 'Telephone',
    contactEmail: 'Mail',
    purpose: 'Purpose',
    method: 'Method of access',
    elements: 'Data elements',
    documents: 'Documents',
    feedback: 'Data balikan',
    dailyQuota: 'Quota a day',
    months: 'Length',
    networks: 'Networks',
    note: 'What it is needed for',
  },
);

export const classWords = bilingual(
  { central: 'Pusat', provincial: 'Provinsi', city: 'Kabupaten/kota' } satisfies Record<
    NonNullable<Applicant['class']>,
    string
  >,
  { central: 'Central', provincial: 'Provincial', city: 'Regency or city' },
);

/** Kinds of institutions (Permendagri 102/2019). */
export const kindWords = bilingual(
  {
    state_body: 'Lembaga negara',
    ministry: 'Kementerian',
    lpnk: 'Lembaga pemerintah nonkementerian',
    bhi: 'Badan hukum Indonesia',
    regional_body: 'Perangkat daerah',
  } satisfies Record<NonNullable<Applicant['kind']>, string>,
  {
    state_body: 'State body',
    ministry: 'Ministry',
    lpnk: 'Non-ministry agency',
    bhi: 'Indonesian legal entity (BHI)',
    regional_body: 'Regional body',
  },
);

export const methodWords = bilingual(
  { web_service: 'Web service', web_portal: 'Web portal', card_reader: 'Pembaca kartu' } satisfies Record<
    NonNullable<Form['method']>,
    string
  >,
  { web_service: 'Web service', web_portal: 'Web portal', card_reader: 'Card reader' },
);

/** Sections of the form, and what helps to fill it in. */
export const formWords = bilingual(
  {
    applicant: 'Lembaga pengguna',
    contact: 'Narahubung',
    asked: 'Tujuan dan metode',
    data: 'Data yang diminta',
    feedback: 'Data balikan yang dijanjikan',
    amount: 'Kuota, jangka waktu, jaringan',
    notChosen: 'Belum dipilih',
    sectorHint: 'Misalnya kesehatan, perbankan, pendidikan.',
    supervisorHint: 'Wajib bagi badan hukum Indonesia: instansi yang memberi rekomendasi tertulis.',
    contactHint: 'Isi telepon atau surel; sedikitnya satu.',
    noteHint: 'Layanan apa yang memakai data ini, dan mengapa elemen di bawah diperlukan.',
    purposeHint: 'Pilih satu (Pasal 58 ayat (4) UU 24/2013).',
    elementsHint: 'Pilih hanya yang diperlukan oleh tujuan ini. Elemen yang dilindungi tidak dapat diminta di sini.',
    documentsHint: 'Ditanyakan dengan nomor dan NIK; jawabannya sesuai atau tidak sesuai.',
    feedbackHint:
      'Data milik lembaga tentang setiap NIK yang diakses, misalnya nomor rekam medis. Wajib diberikan berkala.',
    feedbackKind: 'Nama data',
    feedbackKey: 'Nama kolom',
    feedbackFormat: 'Bentuk',
    feedbackRow: (no: number) => `Data balikan ${no}`,
    addFeedback: 'Tambah data balikan',
    removeFeedback: (no: number) => `Hapus data balikan ${no}`,
    feedbackKindHint: 'Misalnya Nomor rekam medis.',
    feedbackKeyHint: 'Misalnya NO_RM.',
    feedbackFormatHint: 'Misalnya RM-000000.',
    quotaHint: 'Pemeriksaan per hari. Tulis angka saja.',
    monthsHint: 'Dalam bulan, 1 sampai 60.',
    networksHint: 'Satu per baris, misalnya 10.20.0.0/24. Dapat menyusul.',
    monthsOf: (months: string) => `${months} bulan`,
    quotaOf: (hits: string) => `${hits} pemeriksaan`,
    number: 'Tulis angka bulat, tanpa titik atau koma.',
  },
  {
    applicant: 'Institution',
    contact: 'Contact',
    asked: 'Purpose and method',
    data: 'Data asked for',
    feedback: 'Data balikan promised',
    amount: 'Quota, length, networks',
    notChosen: 'Not chosen',
    sectorHint: 'Such as health, banking, education.',
    supervisorHint: 'A legal entity needs one: the authority that recommends it in writing.',
    contactHint: 'Fill in a telephone or a mail address, at least one.',
    noteHint: 'Which service uses these data, and why the elements below are needed.',
    purposeHint: 'Choose one (Article 58(4) of Law 24/2013).',
    elementsHint: 'Choose only what this purpose needs. Protected elements cannot be asked for here.',
    documentsHint: 'Asked about by number and NIK; the answer is that it agrees or does not.',
    feedbackHint:
      'What the institution itself has about each NIK that it accessed, such as a medical record number. Owed regularly.',
    feedbackKind: 'What it is',
    feedbackKey: 'Name of the column',
    feedbackFormat: 'How it is written',
    feedbackRow: (no: number) => `Data balikan ${no}`,
    addFeedback: 'Add data balikan',
    removeFeedback: (no: number) => `Remove data balikan ${no}`,
    feedbackKindHint: 'Such as medical record number.',
    feedbackKeyHint: 'Such as NO_RM.',
    feedbackFormatHint: 'Such as RM-000000.',
    quotaHint: 'Verifications a day. Write digits only.',
    monthsHint: 'In months, 1 to 60.',
    networksHint: 'One a line, such as 10.20.0.0/24. They may follow.',
    monthsOf: (months: string) => `${months} months`,
    quotaOf: (hits: string) => `${hits} verifications`,
    number: 'Write a whole number, without dots or commas.',
  },
);
