import { type Clock, type Day, dayAt, daysBetween } from '../kernel/index.ts';

/** The day of the programme on which something was written down: real time, moved as far as `GAPURA_AS_OF` moves today. */
export function businessDay(clock: Clock, instant: Date): Day {
  return dayAt(instant.getTime() + clock.business() - clock.now(), 'WIB');
}

/** Whole days since something was written down. */
export function daysSince(clock: Clock, instant: Date): number {
  return Math.max(0, daysBetween(businessDay(clock, instant), dayAt(clock.business(), 'WIB')));
}
