import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../src/kernel/index.ts';

const LOOK_MS = 10;

/** Waits until `condition` is true; throws `overloaded` saying what was waited for when that takes too long. */
export async function until(condition: () => boolean, atMostMs: number, what: string): Promise<void> {
  const deadline = performance.now() + atMostMs;
  while (!condition()) {
    if (performance.now() > deadline) throw new Fault('overloaded', `There was not ${what} within ${atMostMs} ms.`);
    await sleep(LOOK_MS);
  }
}
