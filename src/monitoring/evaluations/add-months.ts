import { type Day, dayOf, lastDayOf } from '../../kernel/index.ts';

/** The same day of the month `count` months later, or the last of a month that has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + count;
  const [thenYear, thenMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(thenYear, thenMonth, Math.min(ofMonth, lastDayOf(thenYear, thenMonth))) as Day;
}
