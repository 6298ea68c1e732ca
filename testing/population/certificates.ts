import type { Day } from '../../src/kernel/index.ts';
import type { RegisteredMember } from '../../src/register/index.ts';
import { marital, type Person } from './person.ts';
import type { Random } from './random.ts';

type Certificates = Pick<
  RegisteredMember,
  | 'akta_lhr'
  | 'no_akta_lhr'
  | 'tgl_akta_lhr'
  | 'akta_kwn'
  | 'no_akta_kwn'
  | 'tgl_kwn'
  | 'akta_crai'
  | 'no_akta_crai'
  | 'tgl_crai'
>;

/** Birth, marriage and divorce certificates: nearly all of the young have the first, a third of the old. */
export function drawCertificates(
  random: Random,
  person: Person,
  regency: string,
  isMuslim: boolean,
  dayOf: (daysAgo: number) => Day,
): Certificates {
  const birth = dayOf(person.born);
  const hasBirth = random.chance(birth >= '2000' ? 0.95 : birth >= '1980' ? 0.6 : 0.35);
  const isMarried = person.marital !== marital.single;
  const hasMarriage = isMarried && random.chance(0.93);
  const wedding = person.married === undefined ? null : dayOf(person.married);
  const divorce = person.divorced === undefined ? null : dayOf(person.divorced);
  return {
    akta_lhr: hasBirth,
    no_akta_lhr: hasBirth ? certificateNumber(random, regency, 'LU', birth) : null,
    tgl_akta_lhr: hasBirth ? birth : null,
    akta_kwn: hasMarriage,
    no_akta_kwn: hasMarriage && wedding ? marriageNumber(random, regency, isMuslim, wedding) : null,
    tgl_kwn: wedding,
    akta_crai: divorce !== null,
    no_akta_crai: divorce && certificateNumber(random, regency, 'CR', divorce),
    tgl_crai: divorce,
  };
}

/** Muslims marry before the KUA, whose buku nikah counts by office, month in Roman numerals, and year. */
function marriageNumber(random: Random, regency: string, isMuslim: boolean, wedding: Day): string {
  if (!isMuslim) return certificateNumber(random, regency, 'KW', wedding);
  const month = ROMAN[Number(wedding.slice(5, 7)) - 1];
  return `${padded(random.between(1, 940))}/${String(random.between(1, 60)).padStart(3, '0')}/${month}/${wedding.slice(0, 4)}`;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Akta numbers: regency, kind, date as DDMMYYYY, a count of the day. Those here count from 9000, as NIKs do. */
function certificateNumber(random: Random, regency: string, kind: string, day: Day): string {
  const date = `${day.slice(8)}${day.slice(5, 7)}${day.slice(0, 4)}`;
  return `${regency}-${kind}-${date}-${random.between(9_000, 9_989)}`;
}

function padded(value: number): string {
  return String(value).padStart(4, '0');
}
