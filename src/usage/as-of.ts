import type pg from 'pg';
import { inTransaction, type Sql } from '../platform/sql/index.ts';

/** How far the log was folded when a board was read. */
export interface AsOf {
  /** Records with a smaller place in the log are counted, all others not. */
  readonly leaf: number;
  /** The newest of the last ones that were counted; null when there are none, or their month was dropped. */
  readonly at: Date | null;
}

const asOfSql = `
SELECT f.next_leaf::float8 AS leaf, (SELECT max(r.at) FROM log_sequence s JOIN log_batch b USING (writer_id, batch_no)
  JOIN access_record r ON (r.month, r.writer_id, r.batch_no) = (b.month, b.writer_id, b.batch_no)
  WHERE s.next_leaf = f.next_leaf) AS at FROM log_follower f WHERE f.name = 'usage'`;

/** Reads sums in one snapshot, so that all that is answered counts the same records, and says up to which one. */
export function readAsOf<Board extends object>(
  pool: pg.Pool,
  read: (sql: Sql) => Promise<Board>,
): Promise<Board & { readonly asOf: AsOf }> {
  return inTransaction(pool, async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await tx.query<AsOf & Record<string, unknown>>(asOfSql);
    return { ...(await read(tx)), asOf: rows[0] ?? { leaf: 0, at: null } };
  });
}
