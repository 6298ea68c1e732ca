import type { Language } from '../words/bilingual.ts';
import { localeOf } from '../words/language.ts';

/** Whole months, both counted: YYYY-MM. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

/** Months as they stand in an address: `2026-01..2026-06`. */
export function writeMonths({ from, to }: Months): string {
  return `${from}..${to}`;
}

/** Months of an address; undefined for what is none. */
export function readMonths(text: string | undefined): Months | undefined {
  const [, from, to] = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(text ?? '') ?? [];
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** The semester that a day (YYYY-MM-DD) lies in. */
export function semesterOf(day: string): Months {
  const year = day.slice(0, 4);
  return day.slice(5, 7) <= '06' ? { from: `${year}-01`, to: `${year}-06` } : { from: `${year}-07`, to: `${year}-12` };
}

/** The calendar's periods up to a day, the newest first: three months, four semesters and two years. */
export function periodsUpTo(day: string): readonly Months[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const months = [0, 1, 2].map((back) => monthBefore(year, month, back)).map((one) => ({ from: one, to: one }));
  const semesters = [0, 6, 12, 18].map((back) => semesterOf(`${monthBefore(year, month, back)}-01`));
  const years = [year, year - 1].map((one) => ({ from: `${one}-01`, to: `${one}-12` }));
  return [...months, ...semesters, ...years];
}

/** A period as people call it: `November 2021`, `Semester II 2021`, `2021`. */
export function namePeriod({ from, to }: Months, language: Language): string {
  const year = from.slice(0, 4);
  if (from === to) return nameMonth(from, language);
  if (from.endsWith('-01') && to === `${year}-12`) return year;
  if (from.endsWith('-01') && to === `${year}-06`) return `Semester I ${year}`;
  if (from.endsWith('-07') && to === `${year}-12`) return `Semester II ${year}`;
  return `${nameMonth(from, language)} – ${nameMonth(to, language)}`;
}

/** A month (YYYY-MM, or any day of it) as people write it; short where there is little room. */
export function nameMonth(month: string, language: Language, length: 'long' | 'short' = 'long'): string {
  const options = { month: length, year: length === 'long' ? 'numeric' : '2-digit', timeZone: 'UTC' } as const;
  return new Date(`${month.slice(0, 7)}-01`).toLocaleDateString(localeOf(language), options);
}

/** A semester as people call it: `Semester II 2021`. */
export function nameSemester({ year, semester }: { readonly year: number; readonly semester: number }): string {
  return `Semester ${semester === 1 ? 'I' : 'II'} ${year}`;
}

/** The month (YYYY-MM) so many months after that of a day or month; before it where they are less than none. */
export function monthsAfter(day: string, months: number): string {
  return monthBefore(Number(day.slice(0, 4)), Number(day.slice(5, 7)), -months);
}

/** The days (YYYY-MM-DD) of a month by weeks from Monday on; null where a week belongs to another month. */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const [year, no] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const length = new Date(Date.UTC(year, no, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, no - 1, 1)).getUTCDay() + 6) % 7;
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1;
      return day < 1 || day > length ? null : `${month}-${String(day).padStart(2, '0')}`;
    }),
  );
}

function monthBefore(year: number, month: number, back: number): string {
  return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
}
