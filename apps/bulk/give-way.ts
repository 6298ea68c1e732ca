import type { Clock } from '../../src/kernel/index.ts';
import type { Pace } from '../../src/verification/index.ts';

/** Milliseconds after a call for which others are expected. */
const CALLS_MS = 2_000;

/** Rows of a step while there are calls: some 15 ms of a processor, and of the database's as many after it. */
const ROWS_BESIDE_CALLS = 250;

/** Milliseconds of rest at most: a job goes on however busy the day is. */
const MOST_REST_MS = 100;

/**
 * While there are calls a job takes small steps, one after the other, and rests after each for as long as it took: a
 * machine that serves people has its processors half to itself then. Without calls nothing rests.
 */
export function giveWayTo(calls: Int32Array, clock: Clock): Pace {
  let seen = Atomics.load(calls, 0);
  let [calledAt, since] = [Number.NEGATIVE_INFINITY, clock.monotonic()];
  const areThere = () => {
    const now = Atomics.load(calls, 0);
    if (now !== seen) calledAt = clock.monotonic();
    seen = now;
    return clock.monotonic() - calledAt < CALLS_MS;
  };
  return {
    rows: () => (areThere() ? ROWS_BESIDE_CALLS : undefined),
    async rest() {
      const took = clock.monotonic() - since;
      if (areThere()) await new Promise((resolve) => setTimeout(resolve, Math.min(took, MOST_REST_MS)));
      since = clock.monotonic();
    },
  };
}
