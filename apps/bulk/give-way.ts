import type { Clock } from '../../src/kernel/index.ts';

/** Milliseconds of rest at most: a job goes on however busy the day is. */
const MOST_REST_MS = 100;

/**
 * Rests after each chunk for as long as the chunk took, while there are calls: a machine that serves people has its
 * processors half to itself then. Without calls nothing rests.
 */
export function giveWayTo(calls: Int32Array, clock: Clock): () => Promise<void> {
  let [seen, since] = [Atomics.load(calls, 0), clock.monotonic()];
  return async () => {
    const now = Atomics.load(calls, 0);
    const took = clock.monotonic() - since;
    if (now !== seen) await new Promise((resolve) => setTimeout(resolve, Math.min(took, MOST_REST_MS)));
    [seen, since] = [now, clock.monotonic()];
  };
}
