import type pg from 'pg';
import { type Administration, administer, rebuildFromLog } from '../audit/index.ts';
import { usageFollower } from './fold/usage-follower.ts';

/** Records in one go: the more, the fewer sums are added to more than once. It needs 100 MB of temporary files. */
const AT_A_TIME = 500_000;

/**
 * Makes all sums of use anew from the log, which keeps who had it done and why; answers how many records were folded.
 * Boards tell of a part of the log until it is done. `unhurried` are connections without a statement time-out: a stretch
 * of half a million records takes longer than a route may. Patterns and open figures stay as they were found and published.
 */
export async function rebuildUsage(by: Administration, reason: string, unhurried: pg.Pool = by.pool): Promise<number> {
  await administer(by, async (_tx, tell) => tell('usage.rebuilt', { reason }));
  return rebuildFromLog(unhurried, usageFollower, AT_A_TIME);
}
