import {
  addDays,
  type Clock,
  type Day,
  dayAt,
  daysBetween,
  endOfDay,
  Fault,
  madeAt,
  type TimeZone,
} from '../../../kernel/index.ts';
import type { HistoryQuery } from './schemas.ts';

/** Days of an institution, the last included, and the instants of real time that they are, the second excluded. */
export interface Period {
  readonly days: { readonly from: Day; readonly to: Day };
  readonly instants: readonly [number, number];
}

/** Three months, and the days of a year at most: each is some partitions of the log. */
const USUAL_DAYS = 92;
const MOST_DAYS = 366;

/** Milliseconds around the making of an id in which its record was made: clocks differ, and a body takes time to come. */
const AROUND_MS = 60_000;

/**
 * The period that a query asks about: the last ninety-two days where it does not say, or the moment of the one record that
 * it names. Records tell real time, of which business days may be ahead. Throws `invalid_input` for no period.
 */
export function readPeriod(
  query: Pick<HistoryQuery, 'from' | 'to' | 'reference'>,
  clock: Clock,
  zone: TimeZone,
): Period {
  const { from, to, reference } = query;
  const ahead = clock.business() - clock.now();
  const made = from === undefined && to === undefined && reference !== undefined ? madeAt(reference) : undefined;
  if (made !== undefined) {
    const instants = [made - AROUND_MS, made + AROUND_MS] as const;
    const [first, last] = instants.map((at) => dayAt(at + ahead, zone)) as [Day, Day];
    return { days: { from: first, to: last }, instants };
  }
  const last = to ?? dayAt(clock.business(), zone);
  const first = from ?? addDays(last, 1 - USUAL_DAYS);
  if (first > last || daysBetween(first, last) >= MOST_DAYS) throw noPeriod();
  const instants = [endOfDay(addDays(first, -1), zone) - ahead, endOfDay(last, zone) - ahead] as const;
  return { days: { from: first, to: last }, instants };
}

function noPeriod(): Fault {
  const remedy = `Name a period that ends after it begins, of at most ${MOST_DAYS} days.`;
  return new Fault('invalid_input', 'This is no period.', {
    field: 'from',
    remedy,
    indonesian: `Masa ini tidak dapat ditampilkan. Isi hari terakhir setelah hari pertama, paling lama ${MOST_DAYS} hari.`,
  });
}
