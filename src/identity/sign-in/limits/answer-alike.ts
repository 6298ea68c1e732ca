import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../../kernel/index.ts';
import type { Attempt } from '../parts.ts';

/**
 * Milliseconds from its arrival until a wrong login is answered, at the earliest. The hash (15 ms) and the counters are the
 * same for every login, but only one that exists has a record of the log to wait for, some 3 ms more: that would tell which
 * do.
 */
const LEAST_MS = 40;

/** Waits until a wrong login may be answered. */
export async function answerAlike(clock: Clock, { arrivedAt }: Attempt): Promise<void> {
  const rest = LEAST_MS - (clock.monotonic() - arrivedAt);
  if (rest > 0) await setTimeout(rest);
}
