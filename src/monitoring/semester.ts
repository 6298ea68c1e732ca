import { type Day, dayOf } from '../kernel/index.ts';

/** A half of a year: I is January to June, II July to December, as the cleansed data (DKB) are dated. */
export interface Semester {
  readonly year: number;
  readonly semester: 1 | 2;
}

/** The semester that a day lies in. */
export function semesterOf(day: Day): Semester {
  return { year: Number(day.slice(0, 4)), semester: Number(day.slice(5, 7)) <= 6 ? 1 : 2 };
}

/** The last semester that was over before a day. */
export function lastSemesterBefore(day: Day): Semester {
  const { year, semester } = semesterOf(day);
  return semester === 1 ? { year: year - 1, semester: 2 } : { year, semester: 1 };
}

/** First and last day of a semester. */
export function daysOf({ year, semester }: Semester): { readonly begins: Day; readonly ends: Day } {
  const [begins, ends] =
    semester === 1 ? [dayOf(year, 1, 1), dayOf(year, 6, 30)] : [dayOf(year, 7, 1), dayOf(year, 12, 31)];
  return { begins: begins as Day, ends: ends as Day };
}

/** A semester as papers write it: `Semester II Tahun 2021`. */
export function writeSemester({ year, semester }: Semester): string {
  return `Semester ${ROMAN[semester]} Tahun ${year}`;
}

/** A semester in a table: `II/2021`. */
export function nameOfSemester({ year, semester }: Semester): string {
  return `${ROMAN[semester]}/${year}`;
}

const ROMAN = { 1: 'I', 2: 'II' } as const;
