import type pg from 'pg';
import type { Clock } from '../kernel/index.ts';
import { GENESIS } from './chain.ts';
import type { KeyRing } from './keys/keys.ts';
import { makeBatch } from './make-batch.ts';
import type { Entry } from './record.ts';
import { writeBatchSql, writeBatchValues } from './write-batch.ts';

/**
 * Records entries inside somebody's transaction: neither stands without the other. Each such transaction is a writer of
 * its own with a chain of one batch, so it waits for nobody's lane. The writer is live for its one statement and dead
 * when the transaction ends: nobody else ever sees it live. `name` says whose writer it was.
 */
export async function appendInTransaction(
  tx: pg.ClientBase,
  entries: readonly Entry[],
  { keys, clock, name }: { readonly keys: KeyRing; readonly clock: Clock; readonly name: string },
): Promise<void> {
  const opened = await tx.query<{ writer_id: number }>(
    'INSERT INTO log_writer (node) VALUES ($1) RETURNING writer_id',
    [name],
  );
  const writerId = opened.rows[0]?.writer_id ?? 0;
  const batch = makeBatch({ writerId, batchNo: 1, previous: GENESIS }, entries, keys, clock.now());
  await tx.query(writeBatchSql, writeBatchValues(batch, null, []));
  await tx.query("UPDATE log_writer SET state = 'dead' WHERE writer_id = $1", [writerId]);
}
