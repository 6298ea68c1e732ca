import type pg from 'pg';
import { inTransaction } from '../../platform/sql/index.ts';

/** Whole batches of the log in its order: the leaves from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is made of the log and can be made of it anew: sums, indexes. */
export interface LogFollower {
  /** Names its place in the log; in lower case with underscores. */
  readonly name: string;
  /** Folds the records of a stretch (see {@link RECORDS_OF_STRETCH}) into its tables, through this transaction alone. */
  fold(tx: pg.PoolClient, stretch: Stretch): Promise<void>;
  /** Empties its tables, so that all can be folded again. */
  forget(tx: pg.PoolClient): Promise<void>;
}

/**
 * `FROM` of the records of a stretch, as `s` (their batch's place in the order) and `r` (`access_record`):
 * `WHERE s.first_leaf >= $1 AND s.first_leaf < $2` with `from` and `to`. The batch names the month, so that only its
 * partition is read. Records of months that were dropped are not there any more.
 */
export const RECORDS_OF_STRETCH = `log_sequence s JOIN log_batch b USING (writer_id, batch_no)
  JOIN access_record r ON (r.month, r.writer_id, r.batch_no) = (b.month, b.writer_id, b.batch_no)`;

/** Leaves folded in one transaction, rounded up to the batch: a few tenths of a second of work, and of it lost in a crash. */
const MOST_LEAVES = 50_000;

/** Nobody waits for another process that is folding: what it folds is folded. */
const placeSql = 'SELECT next_leaf::text AS next FROM log_follower WHERE name = $1 FOR UPDATE SKIP LOCKED';

/** Begins at the next batch, wherever that is: places of dropped months may be missing. */
const stretchSql = `
WITH begins AS (SELECT min(first_leaf) AS first FROM log_sequence WHERE first_leaf >= $1)
SELECT begins.first::text AS first, (SELECT max(s.next_leaf)::text FROM log_sequence s
  WHERE s.first_leaf >= begins.first AND s.first_leaf < begins.first + $2) AS next FROM begins`;

/**
 * Folds the next stretch of the log into a follower and moves its place on, in one transaction: so every batch is folded
 * exactly once, whatever crashes and however many processes fold. Answers how many leaves it folded; 0 when there was
 * nothing to do or another process is at it. Only batches that have their place in the log's order are folded.
 */
export async function followLog(pool: pg.Pool, follower: LogFollower, most = MOST_LEAVES): Promise<number> {
  await pool.query('INSERT INTO log_follower (name) VALUES ($1) ON CONFLICT DO NOTHING', [follower.name]);
  return inTransaction(pool, async (tx) => {
    const [place] = (await tx.query<{ next: string }>(placeSql, [follower.name])).rows;
    if (!place) return 0;
    const [found] = (await tx.query<{ first: string | null; next: string }>(stretchSql, [place.next, most])).rows;
    if (!found?.first) return 0;
    const stretch = { from: Number(found.first), to: Number(found.next) };
    await follower.fold(tx, stretch);
    await tx.query('UPDATE log_follower SET next_leaf = $2 WHERE name = $1', [follower.name, stretch.to]);
    return stretch.to - stretch.from;
  });
}

/** Folds all that waits; answers how many leaves that were. */
export async function catchUpWithLog(pool: pg.Pool, follower: LogFollower, most = MOST_LEAVES): Promise<number> {
  let folded = 0;
  for (;;) {
    const leaves = await followLog(pool, follower, most);
    if (leaves === 0) return folded;
    folded += leaves;
  }
}
