import type { Bilingual } from '../words/bilingual.ts';

/**
 * The sections of the portal in the order in which they stand in the bar: what belongs together in somebody's work.
 * A section shows to whoever may go to one of its tabs. Those of residents, case search, warehouse and cards have their
 * words here and no places yet, so nobody sees them.
 */
export const sections = {
  home: { id: 'Beranda', en: 'Home' },
  verification: { id: 'Verifikasi', en: 'Verification' },
  applications: { id: 'Permohonan', en: 'Applications' },
  agreements: { id: 'Perjanjian', en: 'Agreements' },
  integration: { id: 'Integrasi', en: 'Integration' },
  feedback: { id: 'Data balikan', en: 'Data balikan' },
  supervision: { id: 'Pengawasan', en: 'Supervision' },
  evaluation: { id: 'Monev', en: 'Evaluation' },
  tickets: { id: 'Tiket', en: 'Tickets' },
  cases: { id: 'Cari kasus', en: 'Case search' },
  warehouse: { id: 'Gudang data', en: 'Data warehouse' },
  cards: { id: 'Pembaca kartu', en: 'Card readers' },
  log: { id: 'Log dan bukti', en: 'Log and proof' },
  residents: { id: 'Jejak data saya', en: 'My data trail' },
  settings: { id: 'Pengaturan', en: 'Settings' },
  account: { id: 'Akun', en: 'Account' },
} as const satisfies Record<string, Bilingual<string>>;

export type Section = keyof typeof sections;
