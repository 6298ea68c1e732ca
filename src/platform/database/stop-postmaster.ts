import type { Cluster } from './cluster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { processesOf, worksIn } from './processes-of.ts';
import { waitUntil } from './wait-until.ts';

/** A fast stop writes everything still in memory; a slow disk needs a while for it. */
const PATIENCE_MS = 60_000;

/**
 * Stops the server of a data folder, if one runs, and waits until its last process has gone. SIGINT is PostgreSQL's
 * fast stop: connections are cut, what was committed is written. False when it was still there after a minute.
 */
export async function stopPostmaster({ data }: Pick<Cluster, 'data'>): Promise<boolean> {
  const file = await readPostmasterFile(data);
  if (file && (await worksIn(file.pid, data))) process.kill(file.pid, 'SIGINT');
  const gone = await waitUntil(PATIENCE_MS, async () => ((await processesOf(data)).length === 0 ? true : undefined));
  return gone === true;
}
