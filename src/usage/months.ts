import { type Day, dayOf, lastDayOf } from '../kernel/index.ts';

/** Whole months from one to another, both counted: their first days. */
export interface Months {
  readonly from: Day;
  readonly to: Day;
}

/** Days from one to another, both counted. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The first day of the month of a day. */
export function monthOfDay(day: Day): Day {
  return `${day.slice(0, 7)}-01` as Day;
}

/** From the first day of the first month to the last day of the last one. */
export function daysOf({ from, to }: Months): Days {
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  return { from, to: dayOf(year, month, lastDayOf(year, month)) as Day };
}
