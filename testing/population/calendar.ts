import { addDays, type Day } from '../../src/kernel/index.ts';

/**
 * The population counts time in days before its day of reference: 0 is that day, 365 about a year earlier. Nobody is
 * older than 99, so each date of birth has one number, and one two-digit year, too.
 */
export const OLDEST_DAYS = 36_500;

/** A year in days, as the calendar has it on average. */
export const YEAR = 365.25;

/** Turns days before `asOf` into calendar days; all are made once (37,000 texts, 2 MB), since dates dominate a row. */
export function calendarBefore(asOf: Day): (daysAgo: number) => Day {
  const days = Array.from({ length: OLDEST_DAYS + 1 }, (_, ago) => addDays(asOf, -ago));
  return (daysAgo) => days[Math.min(OLDEST_DAYS, Math.max(0, daysAgo | 0))] as Day;
}
