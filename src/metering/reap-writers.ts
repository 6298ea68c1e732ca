import type pg from 'pg';
import { WRITER_LOCK_CLASS } from '../audit/index.ts';
import { inTransaction } from '../platform/sql/index.ts';

/**
 * Ends writers whose process is gone and returns their unspent leases. A living writer holds its advisory lock on its
 * connection; whoever can take the lock knows that the connection is no more. Answers how many were reaped.
 */
export async function reapWriters(pool: pg.Pool): Promise<number> {
  const live = await pool.query<{ writer_id: number }>("SELECT writer_id FROM log_writer WHERE state = 'live'");
  let reaped = 0;
  for (const { writer_id } of live.rows) reaped += (await reap(pool, writer_id)) ? 1 : 0;
  return reaped;
}

function reap(pool: pg.Pool, writerId: number): Promise<boolean> {
  return inTransaction(pool, async (tx) => {
    const lock = await tx.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1, $2) AS free', [
      WRITER_LOCK_CLASS,
      writerId,
    ]);
    if (!lock.rows[0]?.free) return false;
    await tx.query('SELECT reap_writer($1)', [writerId]);
    return true;
  });
}
