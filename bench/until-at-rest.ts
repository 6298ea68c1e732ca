import { setTimeout as sleep } from 'node:timers/promises';
import { coresBetween, readProcessors } from './processor-time.ts';

/** Cores that servers and database have between them when they do nothing but look for work. */
const AT_REST = 0.1;
const LOOK_MS = 2_000;
/** Of ten million residents a server counts the words for a minute or more. */
const MOST_MS = 1_800_000;

/** Waits until servers and database have done what a start and a filled register bring: words counted, tables vacuumed. */
export async function untilAtRest(servers: readonly number[], postmaster: number): Promise<void> {
  const until = performance.now() + MOST_MS;
  for (let before = readProcessors(servers, postmaster); performance.now() < until; ) {
    await sleep(LOOK_MS);
    const now = readProcessors(servers, postmaster);
    const cores = coresBetween(before, now, 0);
    if (cores.servers + cores.database < AT_REST) return;
    before = now;
  }
}
