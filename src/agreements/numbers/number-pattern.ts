import type { Day, FieldProblem } from '../../kernel/index.ts';

/**
 * Kinds of letters that offices number, each in a sequence of its own that begins anew every year, and the pattern that an
 * office has until it sets another one [assumption: 470 is the archive's code of population affairs, 005 of invitations].
 */
export const numberKinds = {
  agenda: '{seq}/AGENDA/{office}/{year}',
  decision: '470/{seq}/DUKCAPIL/{month}/{year}',
  mou: '470/{seq}/NK/{office}/{year}',
  agreement: '470/{seq}/PKS/{office}/{year}',
  annex: '470/{seq}/JUKNIS/{office}/{year}',
  minutes: '470/{seq}/BA/{office}/{year}',
  sanction: '470/{seq}/SANKSI/{office}/{year}',
  switchover: '470/{seq}/ALIH/{office}/{year}',
  invitation: '005/{seq}/DUKCAPIL/{month}/{year}',
  receipt: '470/{seq}/TT/{office}/{year}',
} as const;
export type NumberKind = keyof typeof numberKinds;

/** Characters of a pattern; a number made by it has at most 100. */
export const MOST_PATTERN = 80;

const places = ['seq', 'year', 'month', 'office'] as const;
const months = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** Everything that keeps a text from being a pattern; empty when it is one. */
export function patternProblems(pattern: string): FieldProblem[] {
  const found = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, place = '']) => place);
  const count = (place: string) => found.filter((each) => each === place).length;
  const unknown = found.find((place) => !(places as readonly string[]).includes(place));
  const problem = (code: string, reason: string, indonesian: string) => ({ name: 'pattern', code, reason, indonesian });
  return [
    ...(pattern.length > MOST_PATTERN
      ? [
          problem(
            'too_long',
            `It is longer than ${MOST_PATTERN} characters.`,
            `Pola nomor paling panjang ${MOST_PATTERN} karakter. Persingkat.`,
          ),
        ]
      : []),
    ...(count('seq') === 1
      ? []
      : [
          problem(
            'seq',
            'It has {seq}, the running number, exactly once.',
            'Pola nomor memuat {seq}, nomor urut, tepat satu kali.',
          ),
        ]),
    // Without the year the first letter of a year would have the number of another.
    ...(count('year') === 1
      ? []
      : [
          problem(
            'year',
            'It has {year} exactly once, since numbers begin anew each year.',
            'Pola nomor memuat {year} tepat satu kali, karena nomor dimulai lagi setiap tahun.',
          ),
        ]),
    ...(unknown === undefined
      ? []
      : [
          problem(
            'unknown',
            `It may have {${places.join('}, {')}} and no other places.`,
            `Di antara kurung kurawal hanya {${places.join('}, {')}} yang dikenal. Hapus yang lain.`,
          ),
        ]),
    ...(/^[\w ./{}-]*$/.test(pattern)
      ? []
      : [
          problem(
            'characters',
            'It has letters, digits, blanks and . / - only.',
            'Pola nomor hanya memuat huruf, angka, spasi dan tanda . / -. Hapus tanda lain.',
          ),
        ]),
  ];
}

/** What stands in the places of a pattern. */
export interface NumberParts {
  readonly seq: number;
  readonly day: Day;
  readonly officeCode: string;
}

/** The number that a pattern makes; `{month}` is Roman, as letters are numbered in Indonesia. */
export function fillPattern(pattern: string, { seq, day, officeCode }: NumberParts): string {
  const values: Record<(typeof places)[number], string> = {
    seq: String(seq),
    year: day.slice(0, 4),
    month: months[Number(day.slice(5, 7)) - 1] ?? '',
    office: officeCode,
  };
  return pattern.replace(/\{(seq|year|month|office)\}/g, (_, place: keyof typeof values) => values[place]);
}
