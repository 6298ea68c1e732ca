import type { Day } from '../../kernel/index.ts';

/** A half of a year: I is January to June, II July to December, as the cleansed data (DKB) are dated. */
export interface Semester {
  readonly year: number;
  readonly semester: 1 | 2;
}

/** The semester that a day lies in. */
export function semesterOf(day: Day): Semester {
  return { year: Number(day.slice(0, 4)), semester: Number(day.slice(5, 7)) <= 6 ? 1 : 2 };
}

/** A semester as papers write it: `Semester II Tahun 2021`. */
export function writeSemester({ year, semester }: Semester): string {
  return `Semester ${semester === 1 ? 'I' : 'II'} Tahun ${year}`;
}
