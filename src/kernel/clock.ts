import { type Day, dayAt, daysBetween, type TimeZone } from './day.ts';

/**
 * The only source of time. `now` is the real clock: it dates log records, tokens and everything of security.
 * `business` is the clock of agreements, quota days and evaluations; `GAPURA_AS_OF` moves it by whole days.
 */
export interface Clock {
  /** Real milliseconds since 1970. */
  now(): number;
  /** Business milliseconds since 1970: the real clock moved by whole days. */
  business(): number;
  /** Milliseconds on a clock that never steps; for time-outs and durations only. */
  monotonic(): number;
}

const MS_PER_DAY = 86_400_000;

/** The machine's clock, with the business clock `shiftDays` whole days ahead (negative: behind). */
export function systemClock(shiftDays = 0): Clock {
  const shift = shiftDays * MS_PER_DAY;
  return {
    now: () => Date.now(),
    business: () => Date.now() + shift,
    monotonic: () => performance.now(),
  };
}

/**
 * The shift that makes "today" in `zone` be `asOf`: the time of day stays real, so hours and midnights behave as ever,
 * and the clock runs on from there.
 */
export function shiftTo(asOf: Day, realNow: number, zone: TimeZone): number {
  return daysBetween(dayAt(realNow, zone), asOf);
}

/** A clock that a test sets by hand. */
export interface TestClock extends Clock {
  /** Moves both clocks forward. */
  advance(milliseconds: number): void;
}

/** A clock standing at `day` 10:00 WIB until it is advanced. */
export function testClock(day: Day): TestClock {
  let at = Date.parse(`${day}T03:00:00Z`);
  return {
    now: () => at,
    business: () => at,
    monotonic: () => at,
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}
