import type { Day } from '../kernel/index.ts';
import { months } from './words.ts';

const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const digits = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

/** A day as documents write it: `29 November 2026`. */
export function writeDay(day: Day): string {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return `${Number(ofMonth)} ${months[Number(month) - 1]} ${year}`;
}

/** A day as deeds begin with it: `Senin, tanggal dua bulan Maret tahun dua ribu dua puluh enam (02-03-2026)`. */
export function spellDay(day: Day): string {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const spelled = `tanggal ${spell(Number(ofMonth))} bulan ${months[Number(month) - 1]} tahun ${spell(Number(year))}`;
  return `${weekday}, ${spelled} (${ofMonth}-${month}-${year})`;
}

/** A whole number from 0 to 9,999 in Indonesian words. */
export function spell(n: number): string {
  if (n < 12) return digits[n] as string;
  if (n < 20) return `${spell(n - 10)} belas`;
  if (n < 100) return joined(n, 10, 'puluh');
  if (n < 1_000) return n < 200 ? withRest('seratus', n - 100) : joined(n, 100, 'ratus');
  return n < 2_000 ? withRest('seribu', n - 1_000) : joined(n, 1_000, 'ribu');
}

function joined(n: number, unit: number, name: string): string {
  return withRest(`${spell(Math.floor(n / unit))} ${name}`, n % unit);
}

function withRest(whole: string, rest: number): string {
  return rest === 0 ? whole : `${whole} ${spell(rest)}`;
}
