import type { Applicant, ApplicationForm } from '../../src/agreements/index.ts';

/** A city's hospital that applies, complete. */
export function anApplicant(change: Partial<Applicant> = {}): Applicant {
  return {
    name: 'RSUD Contoh',
    class: 'city',
    kind: 'regional_body',
    sector: 'kesehatan',
    address: 'Jalan Contoh 1, Tasikmalaya',
    leaderName: 'Direktur Contoh',
    leaderPosition: 'Direktur',
    supervisor: '',
    contactName: 'Petugas Contoh',
    contactPhone: '0265-000000',
    contactEmail: '',
    ...change,
  };
}

/** A bank that is a legal entity (BHI), whose papers and supervisor are asked for. */
export function anEntity(change: Partial<Applicant> = {}): Applicant {
  const bank = { name: 'BPRS Contoh', kind: 'bhi', sector: 'perbankan', supervisor: 'Otoritas Contoh' } as const;
  return anApplicant({ ...bank, ...change });
}

/** A central body, which applies to Ditjen Dukcapil itself. */
export function aCentralApplicant(change: Partial<Applicant> = {}): Applicant {
  return anApplicant({ name: 'Badan Contoh', class: 'central', kind: 'state_body', ...change });
}

/** What it applies for, complete. */
export function aForm(change: Partial<ApplicationForm> = {}): ApplicationForm {
  return {
    purpose: 'public_service',
    method: 'web_service',
    elements: ['NIK', 'NAMA_LGKP', 'TGL_LHR'],
    documents: ['ektp'],
    feedback: [{ kind: 'Nomor rekam medis', key: 'NO_RM', format: 'RM-000000' }],
    dailyQuota: 1_000,
    months: 36,
    networks: ['10.20.0.0/24'],
    note: '',
    ...change,
  };
}
