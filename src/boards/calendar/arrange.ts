import { addDays, addMonths, type Day } from '../../kernel/index.ts';
import type { CalendarEnd } from './gather-ends.ts';
import { type Kind, kinds } from './kinds.ts';

/** Ends of one month that are listed; a country has hundreds, which a part of its region shows whole. */
export const MOST_A_MONTH = 200;

/** A month of the calendar. */
export interface Month {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly days: readonly { readonly day: Day; readonly ends: readonly CalendarEnd[] }[];
  /** Whether it has more than are listed. */
  readonly more: boolean;
}

/** First and last day of so many months from one on, which is named by its first day. */
export function daysOf(first: Day, months: number): { readonly from: Day; readonly until: Day } {
  return { from: first, until: addDays(addMonths(first, months), -1) };
}

/** Ends by month and day, in the order in which they come; a month without any is empty, a day without any is missing. */
export function arrange(ends: readonly CalendarEnd[], first: Day, months: number): Month[] {
  return Array.from({ length: months }, (_, index) => {
    const month = addMonths(first, index).slice(0, 7);
    return monthOf(
      month,
      ends.filter(({ endsOn }) => endsOn.startsWith(month)),
    );
  });
}

function monthOf(month: string, ends: readonly CalendarEnd[]): Month {
  const counted = (Object.keys(kinds) as Kind[]).map((kind) => [kind, ends.filter((end) => end.kind === kind).length]);
  const shown = ends.slice(0, MOST_A_MONTH);
  const days = [...new Set(shown.map(({ endsOn }) => endsOn))];
  return {
    month,
    counts: Object.fromEntries(counted),
    days: days.map((day) => ({ day, ends: shown.filter(({ endsOn }) => endsOn === day) })),
    more: ends.length > shown.length,
  };
}
