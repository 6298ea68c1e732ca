import { bilingual } from '../words/bilingual.ts';
import type { EvidenceKind } from './queries.ts';

/** What can be held against an institution, as it is chosen. */
export const evidenceKindWords = bilingual(
  {
    report_late: 'Laporan pemanfaatan terlambat',
    feedback_owed: 'Data balikan tertunggak',
    warnings_unanswered: 'Surat peringatan tidak dipenuhi',
    certificate_overdue: 'Sertifikat SNI ISO/IEC 27001 terlambat',
    unusual_use: 'Pemakaian tak lazim tanpa penjelasan',
    agreement_breached: 'Pelanggaran perjanjian',
    data_leaked: 'Kebocoran data',
  } satisfies Record<EvidenceKind, string>,
  {
    report_late: 'Usage report late',
    feedback_owed: 'Data balikan owed',
    warnings_unanswered: 'Warnings not answered',
    certificate_overdue: 'Certificate of SNI ISO/IEC 27001 late',
    unusual_use: 'Unusual use, unexplained',
    agreement_breached: 'Agreement breached',
    data_leaked: 'Data leaked',
  },
);

/** What the institution does about it. */
export const remedyWords = bilingual(
  {
    report_late: 'Sampaikan laporan pemanfaatan yang tertunggak melalui portal.',
    feedback_owed: 'Sampaikan data balikan yang tertunggak.',
    warnings_unanswered: 'Penuhi semua yang diminta dalam surat-surat peringatan itu.',
    certificate_overdue: 'Serahkan sertifikat SNI ISO/IEC 27001.',
    unusual_use: 'Jelaskan pemakaian itu secara tertulis, dan hentikan yang tidak sesuai tujuan.',
    agreement_breached: 'Perbaiki setiap temuan pemeriksaan.',
    data_leaked: 'Tutup sumber kebocoran, dan serahkan laporan penanganannya.',
  } satisfies Record<EvidenceKind, string>,
  {
    report_late: 'Submit the usage report that is owed, in the portal.',
    feedback_owed: 'Deliver the data balikan that are owed.',
    warnings_unanswered: 'Do all that those warnings ask.',
    certificate_overdue: 'Hand in the certificate of SNI ISO/IEC 27001.',
    unusual_use: 'Explain that use in writing, and stop what is not for the purpose.',
    agreement_breached: 'Mend every finding of the inspection.',
    data_leaked: 'Close the source of the leak, and hand in a report of what was done.',
  },
);

/** The figures that each kind of evidence tells, in the order in which they are asked for; the API refuses any other. */
export const figuresOf = {
  report_late: ['year', 'semester', 'daysLate'],
  feedback_owed: ['periods'],
  warnings_unanswered: ['warnings'],
  certificate_overdue: ['daysLate'],
  unusual_use: ['hits', 'usualHits'],
  agreement_breached: ['findings'],
  data_leaked: ['incidents'],
} as const satisfies Record<EvidenceKind, readonly string[]>;

export type Figure = (typeof figuresOf)[EvidenceKind][number];

/** What figures are called. */
export const figureWords = bilingual(
  {
    year: 'Tahun',
    semester: 'Semester',
    daysLate: 'Hari terlambat',
    periods: 'Masa yang tertunggak',
    warnings: 'Surat peringatan yang belum dipenuhi',
    hits: 'Akses sehari',
    usualHits: 'Akses sehari yang biasa',
    findings: 'Pelanggaran yang ditemukan',
    incidents: 'Kebocoran',
  } satisfies Record<Figure, string>,
  {
    year: 'Year',
    semester: 'Semester',
    daysLate: 'Days late',
    periods: 'Periods owed',
    warnings: 'Warnings not answered',
    hits: 'Hits a day',
    usualHits: 'Usual hits a day',
    findings: 'Breaches found',
    incidents: 'Leaks',
  },
);
