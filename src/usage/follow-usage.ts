import type pg from 'pg';
import { catchUpWithLog } from '../audit/index.ts';
import { usageFollower } from './fold/usage-follower.ts';

/**
 * Records in one go, at most. Of 6,500 institutions each costs the database 45 microseconds with 4,000 in one go, 20 with
 * 25,000 and 11 with 100,000: what is written are the rows of all institutions among them.
 */
const AT_A_TIME = 100_000;

/**
 * Folds into the sums of use what the log has got since; answers how many records that were. `patient` is a pool whose
 * statements may take a minute: a slow disk needs some fifteen seconds for the most records.
 */
export function followUsage(patient: pg.Pool): Promise<number> {
  return catchUpWithLog(patient, usageFollower, AT_A_TIME);
}
