import { addDays, type Clock, type Day, dayAt, endOfDay, Fault, type TimeZone, type Uuid } from '../kernel/index.ts';
import type { Span } from './filter.ts';

/** The days that a query names, each of them whole. */
export interface AskedDays {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** How many days a question is about where nobody says, and at most. */
export interface DayLimits {
  readonly usual: number;
  readonly most: number;
}

/** Days of a list: a week, or a quarter of a year. */
export const LIST_DAYS: DayLimits = { usual: 7, most: 92 };

/** Days of a search for a person: a year, or five, which is how long records are kept. */
export const PERSON_DAYS: DayLimits = { usual: 365, most: 5 * 366 };

/** A record is written in the month of its instant or, past midnight, in the next. */
const WRITTEN_AFTER_MS = 3_600_000;

/** Milliseconds around the making of an id in which its record stands: a body has 10 s to arrive, a clock may be put right. */
const AROUND_ID = { before: 2_000, after: 30_000 } as const;

/**
 * The days that were asked for, up to today where nobody says: days of the log, which is dated by the true clock. Throws
 * `invalid_input` for a period that ends before it begins, or is too long.
 */
export function daysOf({ from, to }: AskedDays, { usual, most }: DayLimits, zone: TimeZone, clock: Clock) {
  const last = to ?? dayAt(clock.now(), zone);
  const first = from ?? addDays(last, 1 - usual);
  if (first <= last && first > addDays(last, -most)) return { from: first, to: last };
  const remedy = `Name a period that ends after it begins, of at most ${most} days.`;
  throw new Fault('invalid_input', 'This is no period.', {
    field: 'from',
    remedy,
    indonesian: `Masa ini tidak dapat ditampilkan. Isi hari terakhir setelah hari pertama, paling lama ${most} hari.`,
  });
}

/** From the midnight that begins the first day to the one that ends the last. */
export function spanOfDays({ from, to }: { readonly from: Day; readonly to: Day }, zone: TimeZone): Span {
  return { from: endOfDay(addDays(from, -1), zone), to: endOfDay(to, zone) };
}

/** When the record of an id may have been written: the id says when it was made (UUIDv7, RFC 9562 section 5.7). */
export function spanOfRequest(id: Uuid): Span {
  if (id[14] !== '7') return { from: 0, to: 0 };
  const made = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  return { from: made - AROUND_ID.before, to: made + AROUND_ID.after };
}

/** First days of the months in which records of a span may have been written, which are the log's partitions. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  const last = firstOfMonth(to + WRITTEN_AFTER_MS);
  for (let month = firstOfMonth(from); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function firstOfMonth(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 7)}-01`;
}

function nextMonth(month: string): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return firstOfMonth(Date.UTC(year, of));
}
