import { writeDay } from '../documents/index.ts';
import type { Day, FieldProblem } from '../kernel/index.ts';

interface EvidenceKind {
  /** The figures that it tells, whole numbers. There is room for no text, so none for a person. */
  readonly figures: readonly string[];
  /** As letters say it; `{since}` is the day. */
  readonly id: string;
  readonly en: string;
  /** What the institution has to do about it. */
  readonly remedy: { readonly id: string; readonly en: string };
}

/** What can be held against an institution. Rules measure the first ones; an officer enters what it found. */
export const evidenceKinds = {
  report_late: {
    figures: ['year', 'semester', 'daysLate'],
    id: 'Laporan pemanfaatan semester {semester} tahun {year} yang jatuh tempo {since} belum disampaikan, terlambat {daysLate} hari.',
    en: 'The usage report of semester {semester} of {year}, due {since}, was not submitted and is {daysLate} days late.',
    remedy: {
      id: 'menyampaikan laporan pemanfaatan yang tertunggak melalui portal.',
      en: 'submit the usage report that is owed, in the portal.',
    },
  },
  feedback_owed: {
    figures: ['periods'],
    id: 'Data balikan yang jatuh tempo sejak {since} belum disampaikan untuk {periods} masa.',
    en: 'Data balikan that was due since {since} was not delivered for {periods} periods.',
    remedy: { id: 'menyampaikan data balikan yang tertunggak.', en: 'deliver the data balikan that are owed.' },
  },
  warnings_unanswered: {
    figures: ['warnings'],
    id: 'Sejak {since} terdapat {warnings} surat peringatan yang belum dipenuhi.',
    en: 'Since {since} {warnings} warnings have not been answered.',
    remedy: {
      id: 'memenuhi seluruh permintaan dalam surat peringatan tersebut.',
      en: 'do what those warnings ask.',
    },
  },
  certificate_overdue: {
    figures: ['daysLate'],
    id: 'Sertifikat SNI ISO/IEC 27001 yang jatuh tempo {since} belum diserahkan, terlambat {daysLate} hari.',
    en: 'The certificate of SNI ISO/IEC 27001, due {since}, was not handed in and is {daysLate} days late.',
    remedy: { id: 'menyerahkan sertifikat tersebut.', en: 'hand in the certificate.' },
  },
  unusual_use: {
    figures: ['hits', 'usualHits'],
    id: 'Sejak {since} tercatat {hits} akses sehari, dibandingkan dengan {usualHits} yang biasa, tanpa penjelasan.',
    en: 'Since {since} there were {hits} hits a day, against {usualHits} as usual, unexplained.',
    remedy: {
      id: 'menjelaskan penggunaan tersebut secara tertulis dan menghentikan yang tidak sesuai tujuan.',
      en: 'explain that use in writing and stop what is not for the purpose.',
    },
  },
  agreement_breached: {
    figures: ['findings'],
    id: 'Pemeriksaan tanggal {since} menemukan {findings} pelanggaran perjanjian kerja sama.',
    en: 'An inspection on {since} found {findings} breaches of the agreement.',
    remedy: { id: 'memperbaiki setiap temuan pemeriksaan.', en: 'mend every finding of the inspection.' },
  },
  data_leaked: {
    figures: ['incidents'],
    id: 'Sejak {since} terjadi {incidents} kebocoran data yang bersumber dari lembaga.',
    en: 'Since {since} there were {incidents} leaks of data that came from the institution.',
    remedy: {
      id: 'menutup sumber kebocoran dan menyerahkan laporan penanganannya.',
      en: 'close the source of the leak and hand in a report of what was done.',
    },
  },
} as const satisfies Record<string, EvidenceKind>;

export type EvidenceKindName = keyof typeof evidenceKinds;

/** What a sanction is for: data and no prose, so that rules can measure it and nobody is named. */
export interface Evidence {
  readonly what: EvidenceKindName;
  readonly since: Day;
  readonly figures: Readonly<Record<string, number>>;
}

/** Everything that is wrong with evidence: figures that its kind does not have or lacks, and days to come. */
export function evidenceProblems(evidence: readonly Evidence[], today: Day): FieldProblem[] {
  return evidence.flatMap(({ what, since, figures }, i) => {
    const known: readonly string[] = evidenceKinds[what].figures;
    const given = Object.keys(figures);
    const differs = given.length !== known.length || known.some((name) => !given.includes(name));
    const name = `evidence.${i}`;
    return [
      ...(differs
        ? [
            {
              name: `${name}.figures`,
              code: 'figures',
              reason: `${what} tells ${known.join(', ')}.`,
              indonesian: 'Angka dasar sanksi ini belum lengkap, atau ada yang bukan miliknya. Periksa angkanya.',
            },
          ]
        : []),
      ...(since > today
        ? [
            {
              name: `${name}.since`,
              code: 'in_future',
              reason: 'It begins after today.',
              indonesian: 'Tanggal mulai tidak boleh setelah hari ini. Periksa tanggalnya.',
            },
          ]
        : []),
    ];
  });
}

/** Evidence as a sentence of a letter. */
export function tellEvidence({ what, since, figures }: Evidence): string {
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, plain(name, value)])),
    since: writeDay(since),
  };
  return evidenceKinds[what].id.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** `1.234.567`, but a year as it is. */
function plain(name: string, value: number): string {
  return name === 'year' ? String(value) : value.toLocaleString('id-ID');
}
