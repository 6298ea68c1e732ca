import { lastDayOf } from './day.ts';

/** Nomor Induk Kependudukan: 16 digits. A branded string, because those from region 91 up exceed 2^53. */
export type Nik = string & { readonly __brand: 'Nik' };

/** Nomor Kartu Keluarga, the family card number: 16 digits. */
export type Kk = string & { readonly __brand: 'Kk' };

/** What the digits of a NIK say. They date from first registration and are never re-issued, so they prove nothing. */
export interface NikParts {
  /** NO_PROP NO_KAB NO_KEC of first registration, two digits each; may be a retired code. */
  readonly region: string;
  /** Day of birth, 1-31. */
  readonly day: number;
  /** Month of birth, 1-12. */
  readonly month: number;
  /** Last two digits of the year of birth. */
  readonly year: number;
  readonly sex: 'L' | 'P';
  readonly sequence: number;
}

/** Women carry their day of birth plus 40 (Permendagri 72/2022; PP 40/2019). */
const WOMEN_DAY_OFFSET = 40;

/** Any leap year: the two-digit year does not tell the century, so 29 February is always possible. */
const LEAP_YEAR = 2000;

/**
 * Reads a NIK from what clients send: spaces, hyphens and a leading apostrophe (a spreadsheet's mark for text) are
 * dropped; the rest must be 16 digits whose date of birth can exist and whose region and sequence are not zero.
 * Whether the region exists is not judged here: `reference` knows the current and retired codes.
 */
export function parseNik(text: string): Nik | undefined {
  const digits = stripNumber(text);
  return nikParts(digits) ? (digits as Nik) : undefined;
}

/** Reads a family card number: 16 digits, cleaned as for a NIK. Its inner parts are not judged. */
export function parseKk(text: string): Kk | undefined {
  const digits = stripNumber(text);
  return /^\d{16}$/.test(digits) && !digits.startsWith('00') ? (digits as Kk) : undefined;
}

/** The parts of 16 digits, or undefined when they cannot be a NIK. */
export function nikParts(digits: string): NikParts | undefined {
  if (!/^\d{16}$/.test(digits)) return undefined;
  const rawDay = Number(digits.slice(6, 8));
  const day = rawDay > WOMEN_DAY_OFFSET ? rawDay - WOMEN_DAY_OFFSET : rawDay;
  const month = Number(digits.slice(8, 10));
  const sequence = Number(digits.slice(12));
  const dated = month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(LEAP_YEAR, month);
  if (!dated || sequence === 0 || digits.startsWith('00')) return undefined;
  return {
    region: digits.slice(0, 6),
    day,
    month,
    year: Number(digits.slice(10, 12)),
    sex: rawDay > WOMEN_DAY_OFFSET ? 'P' : 'L',
    sequence,
  };
}

/** The NIK of a first registration: region (6 digits), date of birth, sex and a sequence of 1 to 9999. */
export function composeNik(region: string, birth: string, sex: 'L' | 'P', sequence: number): Nik {
  const [year = '', month = '', day = ''] = birth.split('-');
  const codedDay = Number(day) + (sex === 'P' ? WOMEN_DAY_OFFSET : 0);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${region}${pad(codedDay, 2)}${month}${year.slice(2)}${pad(sequence, 4)}` as Nik;
}

/** Hides 16 digits but for the last four, which are a sequence and no date or place: `************9001`. */
export function maskNik(nik: string): string {
  return `${'*'.repeat(Math.max(nik.length - 4, 0))}${nik.slice(-4)}`;
}

function stripNumber(text: string): string {
  return text.replace(/[\s\u00a0\u200b-]/g, '').replace(/^'/, '');
}
