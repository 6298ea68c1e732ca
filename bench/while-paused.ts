import { setTimeout as sleep } from 'node:timers/promises';
import type { Trial } from './trial/index.ts';
import { untilCaughtUp } from './without-tree.ts';

/** Milliseconds in which servers that go on end the connections that were silent for too long. */
const WAKE_MS = 1_000;

/**
 * Does something while the server processes stand still. What they left for quieter seconds (coverage, people asked about)
 * took a tenth of a core from pgbench otherwise, and as much of the database.
 */
export async function whilePaused<T>({ owner }: Trial, servers: readonly number[], work: () => Promise<T>): Promise<T> {
  // Records that wait for the tree meanwhile would make the one that grows it look frozen.
  await untilCaughtUp(owner);
  for (const pid of servers) process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    for (const pid of servers) process.kill(pid, 'SIGCONT');
    await sleep(WAKE_MS);
  }
}
