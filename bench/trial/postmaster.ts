import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 20;

/** The process id of the database server of a home; undefined while there is none. */
export function postmasterOf(home: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(home, 'database', 'data', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    return isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Stops the database of a home whose servers are gone: it has a session of its own, so it outlives whoever started it.
 * SIGQUIT does not wait for anybody; nothing that was committed is lost by it.
 */
export async function stopDatabase(home: string): Promise<void> {
  const pid = postmasterOf(home);
  if (pid === undefined) return;
  process.kill(pid, 'SIGQUIT');
  while (postmasterOf(home) !== undefined) await sleep(LOOK_MS);
}
