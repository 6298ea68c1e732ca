import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../kernel/index.ts';

const clock = systemClock();
const EVERY_MS = 10;

/**
 * Asks `condition` every 10 ms until it gives something other than undefined, and returns that.
 * Undefined when `atMost` milliseconds pass first.
 */
export async function waitUntil<T>(atMost: number, condition: () => Promise<T | undefined>): Promise<T | undefined> {
  const deadline = clock.monotonic() + atMost;
  for (;;) {
    const found = await condition();
    if (found !== undefined || clock.monotonic() > deadline) return found;
    await sleep(EVERY_MS);
  }
}
