import type pg from 'pg';
import { inTransaction } from '../../platform/sql/index.ts';
import { catchUpWithLog, type LogFollower } from './follow-log.ts';

/**
 * Makes a follower's tables anew from the log; answers how many leaves were folded. Until it is done they tell of a part
 * of the log only. What was folded from months that have been dropped since is not in the log any more, and gone.
 */
export async function rebuildFromLog(pool: pg.Pool, follower: LogFollower, most?: number): Promise<number> {
  await inTransaction(pool, async (tx) => {
    // Waits for whoever is folding, whose sums then go with the others.
    await tx.query('UPDATE log_follower SET next_leaf = 0 WHERE name = $1', [follower.name]);
    await follower.forget(tx);
  });
  return catchUpWithLog(pool, follower, most);
}
