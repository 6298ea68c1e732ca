import { bilingual } from '../words/bilingual.ts';
import type { ReportState } from './queries.ts';

/** What states of a report are called. Late ones are owed too. */
export const stateWords = bilingual(
  { owed: 'Belum disampaikan', late: 'Terlambat', submitted: 'Sudah disampaikan' } satisfies Record<
    ReportState,
    string
  >,
  { owed: 'Not submitted', late: 'Late', submitted: 'Submitted' },
);

export const reportWords = bilingual(
  {
    title: 'Laporan pemanfaatan',
    lead: 'Lembaga menyampaikannya setiap semester. Yang paling lama lewat batas waktu lebih dahulu.',
    ownLead: 'Angkanya sudah diisi sistem. Periksa, beri catatan, lalu sampaikan sebelum batas waktu.',
    state: 'Keadaan',
    year: 'Tahun',
    semester: 'Semester',
    first: 'Semester I',
    second: 'Semester II',
    institution: 'Lembaga',
    office: 'Kantor',
    report: 'Laporan',
    dueOn: 'Batas waktu',
    late: (days: string) => `Terlambat ${days} hari`,
    none: 'Tidak ada laporan',
    noneText: 'Tidak ada laporan dengan saringan ini. Laporan dibuka sendiri pada awal semester berikutnya.',
    noneOwn: 'Lembaga Anda tidak berutang laporan. Bila diwajibkan, laporan dibuka sendiri pada awal semester.',
    figures: 'Angka semester ini',
    figuresNote: (day: string) => `Diisi sistem pada ${day}.`,
    facts: 'Laporan ini',
    openedOn: 'Dibuka',
    submitted: 'Disampaikan',
    submit: 'Sampaikan laporan',
    submitNote: 'Setelah disampaikan, laporan tidak dapat diubah.',
    lateNote: (days: string) =>
      `Laporan ini terlambat ${days} hari. Keterlambatan yang lama dapat menjadi dasar sanksi; sampaikan sekarang.`,
    remarks: 'Catatan lembaga',
    remarksHint: 'Untuk apa data dipakai, hambatan, dan perbaikan. Jangan menulis NIK atau nama orang.',
    noRemarks: 'Tidak ada catatan.',
    waits: 'Menunggu admin lembaga menyampaikannya.',
  },
  {
    title: 'Usage reports',
    lead: 'Institutions submit one each semester. Those that are overdue the longest stand first.',
    ownLead: 'The system has filled in the figures. Check them, add remarks, and submit it before it is due.',
    state: 'State',
    year: 'Year',
    semester: 'Semester',
    first: 'Semester I',
    second: 'Semester II',
    institution: 'Institution',
    office: 'Office',
    report: 'Report',
    dueOn: 'Due on',
    late: (days: string) => `${days} days late`,
    none: 'No reports',
    noneText: 'No report is left by these filters. Reports open by themselves when the next semester begins.',
    noneOwn: 'Your institution owes no report. Where one is owed, it opens by itself when a semester begins.',
    figures: 'Figures of the semester',
    figuresNote: (day: string) => `Filled in by the system on ${day}.`,
    facts: 'This report',
    openedOn: 'Opened',
    submitted: 'Submitted',
    submit: 'Submit the report',
    submitNote: 'Once it is submitted it cannot be changed.',
    lateNote: (days: string) =>
      `This report is ${days} days late. Being late for long can be a ground for a sanction; submit it now.`,
    remarks: 'Remarks of the institution',
    remarksHint: 'What the data are used for, obstacles and improvements. Write no NIK and nobody’s name.',
    noRemarks: 'No remarks.',
    waits: 'Waits for the admin of the institution to submit it.',
  },
);
