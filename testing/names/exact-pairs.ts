import type { Draw } from './draw.ts';
import { type Category, category, type LabelledPair, pairsOf } from './pair.ts';

interface Birth {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
const two = (number: number) => String(number).padStart(2, '0');
const register = ({ day, month, year }: Birth) => `${year}-${two(month)}-${two(day)}`;

/** Pairs of dates: the register's `YYYY-MM-DD` against what clerks write. */
export function datePairs(draw: Draw, count: number): LabelledPair[] {
  const birth = (one: Draw) => ({
    value: { day: 1 + one.below(28), month: 1 + one.below(12), year: 1930 + one.below(95) },
    apart: false,
  });
  return pairsOf(dates, birth, draw, count);
}

const dates: readonly Category<Birth>[] = [
  category('day first', 'same', 'made with', (b) => [register(b), `${two(b.day)}-${two(b.month)}-${b.year}`]),
  category('slashes', 'same', 'made with', (b) => [register(b), `${b.day}/${b.month}/${b.year}`]),
  category('month in words', 'same', 'apart', (b) => [register(b), `${b.day} ${months[b.month - 1]} ${b.year}`]),
  category('short month', 'same', 'apart', (b) => [
    register(b),
    `${two(b.day)}-${months[b.month - 1]?.slice(0, 3).toUpperCase()}-${b.year}`,
  ]),
  category('time stamp', 'same', 'apart', (b) => [register(b), `${register(b)}T00:00:00`]),
  category('points', 'same', 'apart', (b) => [register(b), `${two(b.day)}.${two(b.month)}.${b.year}`]),
  category('next day', 'different', 'made with', (b) => [
    register(b),
    `${two((b.day % 28) + 1)}-${two(b.month)}-${b.year}`,
  ]),
  category('day and month exchanged', 'different', 'apart', (b) =>
    b.day === b.month || b.day > 12 ? undefined : [register(b), `${two(b.month)}-${two(b.day)}-${b.year}`],
  ),
  category('next year', 'different', 'apart', (b) => [register(b), `${two(b.day)}/${two(b.month)}/${b.year + 1}`]),
];

/** Codes of JENIS_KLMIN as the register and as clients write them. */
const sexes = [
  ['LAKI-LAKI', ['L', '1', 'Laki-laki', 'LAKI LAKI', 'Laki - Laki', 'laki-laki']],
  ['PEREMPUAN', ['P', '2', 'Perempuan', 'perempuan']],
] as const;

/** Pairs of values of JENIS_KLMIN. */
export function codePairs(draw: Draw, count: number): LabelledPair[] {
  return pairsOf(codes, (one) => ({ value: one.below(2), apart: false }), draw, count);
}

const codes: readonly Category<number>[] = [
  category('another writing', 'same', 'made with', (sex, draw) => writtenSex(sex, sex, draw)),
  category('another code', 'different', 'apart', (sex, draw) => writtenSex(sex, 1 - sex, draw)),
];

function writtenSex(registered: number, submitted: number, draw: Draw): [string, string] {
  const [name] = sexes[registered] ?? sexes[0];
  const [, ways] = sexes[submitted] ?? sexes[0];
  return [name, draw.of<string>(ways)];
}
