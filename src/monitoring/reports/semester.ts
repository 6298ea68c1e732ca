import { type Day, dayOf } from '../../kernel/index.ts';

/** A half of a year: 1 from January to June, 2 from July to December. */
export interface Semester {
  readonly year: number;
  readonly semester: 1 | 2;
}

/** The last semester that was over before a day. */
export function lastSemesterBefore(day: Day): Semester {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month <= 6 ? { year: year - 1, semester: 2 } : { year, semester: 1 };
}

/** First and last day of a semester. */
export function daysOf({ year, semester }: Semester): { readonly begins: Day; readonly ends: Day } {
  const [begins, ends] =
    semester === 1 ? [dayOf(year, 1, 1), dayOf(year, 6, 30)] : [dayOf(year, 7, 1), dayOf(year, 12, 31)];
  return { begins: begins as Day, ends: ends as Day };
}
