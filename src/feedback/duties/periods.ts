import type { FeedbackDuty } from '../../agreements/index.ts';
import { addDays, type Day, daysBetween, lastDayOf } from '../../kernel/index.ts';

/** Days from one to another, both among them. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

export type Frequency = FeedbackDuty['frequency'];

/** Months of the frequencies that follow the calendar's months. */
const monthsOf = { monthly: 1, quarterly: 3, semester: 6 } as const;

/**
 * The period that a day falls into: the day itself, its week from Monday (ISO 8601), its month, its quarter, or its half
 * of the year (semester).
 */
export function periodOf(frequency: Frequency, day: Day): Days {
  if (frequency === 'daily') return { from: day, until: day };
  if (frequency === 'weekly') {
    const weekday = ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
    const from = addDays(day, -weekday);
    return { from, until: addDays(from, 6) };
  }
  const months = monthsOf[frequency];
  const year = day.slice(0, 4);
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  const last = first + months - 1;
  return {
    from: `${year}-${two(first)}-01` as Day,
    until: `${year}-${two(last)}-${two(lastDayOf(Number(year), last))}` as Day,
  };
}

/** The last period that was over when a day began. */
export function lastPeriodBefore(frequency: Frequency, day: Day): Days {
  return periodOf(frequency, addDays(periodOf(frequency, day).from, -1));
}

/** The periods that some days reach into, oldest first, whole. */
export function periodsOf(frequency: Frequency, { from, until }: Days): Days[] {
  const found: Days[] = [];
  for (let period = periodOf(frequency, from); period.from <= until; ) {
    found.push(period);
    period = periodOf(frequency, addDays(period.until, 1));
  }
  return found;
}

/** The first of some days. */
export function earliest(one: Day, ...others: readonly Day[]): Day {
  return [one, ...others].toSorted()[0] ?? one;
}

/** The last of some days. */
export function latest(one: Day, ...others: readonly Day[]): Day {
  return [one, ...others].toSorted().at(-1) ?? one;
}

const A_MONDAY = '2001-01-01' as Day;

function two(value: number): string {
  return String(value).padStart(2, '0');
}
