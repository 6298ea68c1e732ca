import { performance } from 'node:perf_hooks';

/** Share of its time in which a process works, above which it is busy: some 2,000 calls a second, five times the country's most. */
const BUSY = 0.3;

/** Of so many turns a busy process uses one, so that what it leaves does not wait for ever. */
const SELDOM = 10;

/**
 * Work that can wait for a quieter moment, such as figures that nobody reads by the second: it is done at each turn, but
 * seldom while the process is busy with calls. `share` tells for how much of the time since it was asked last the event
 * loop worked, 0 to 1.
 */
export function whileQuiet(work: () => Promise<unknown>, share = shareOfLoop()): () => Promise<void> {
  let left = 0;
  return async () => {
    const isBusy = share() > BUSY;
    left = isBusy ? left + 1 : 0;
    if (isBusy && left % SELDOM !== 0) return;
    await work();
  };
}

function shareOfLoop(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
