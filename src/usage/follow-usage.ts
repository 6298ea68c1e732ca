import type pg from 'pg';
import { catchUpWithLog } from '../audit/index.ts';
import { usageFollower } from './fold/usage-follower.ts';

/** Records in one go, which a slow disk also folds within the five seconds of a route's connection. */
const AT_A_TIME = 20_000;

/** Folds into the sums of use what the log has got since; answers how many records that were. */
export function followUsage(pool: pg.Pool): Promise<number> {
  return catchUpWithLog(pool, usageFollower, AT_A_TIME);
}
