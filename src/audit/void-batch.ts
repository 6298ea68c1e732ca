import type pg from 'pg';
import type { Clock } from '../kernel/index.ts';
import type { Append } from './append.ts';
import { appendInTransaction } from './append-in-transaction.ts';
import type { KeyRing } from './keys/keys.ts';
import type { Batch } from './make-batch.ts';
import type { Entry } from './record.ts';

/** A batch whose fate could not be learned in time: its callers were told of an outage, and an outage costs nothing. */
export interface DoubtfulBatch {
  readonly batch: Batch;
  readonly items: readonly Append[];
}

const returnHitsSql = `
WITH hits AS (SELECT right_id, day, sum(charged)::int AS n FROM access_record
  WHERE month = $1 AND writer_id = $2 AND batch_no = $3 AND charged > 0 GROUP BY 1, 2),
leases AS (UPDATE quota_lease l SET spent = l.spent - h.n, granted = l.granted - h.n FROM hits h
  WHERE l.writer_id = $2 AND l.right_id = h.right_id AND l.day = h.day)
UPDATE quota_day d SET granted = d.granted - h.n FROM hits h WHERE d.right_id = h.right_id AND d.day = h.day`;

/**
 * Takes back the hits of a batch that turns out to have been committed after its callers were told of an outage: the
 * units return to the day, no answer stays kept for a retry, and each charged record gets a `void` record of -1, so that hits and records stay equal.
 * A batch that is not there never will be, because its writer is reaped first.
 */
export async function voidBatch(
  client: pg.Client,
  { batch, items }: DoubtfulBatch,
  log: { readonly keys: KeyRing; readonly clock: Clock },
): Promise<void> {
  const { writerId, batchNo } = batch.end;
  await client.query('BEGIN');
  try {
    await client.query('SELECT reap_writer($1)', [writerId]);
    const text = 'SELECT 1 FROM log_batch WHERE writer_id = $1 AND batch_no = $2 AND hash = $3';
    const found = await client.query(text, [writerId, batchNo, batch.hash]);
    if (found.rowCount === 1) {
      await client.query('DELETE FROM kept_answer WHERE writer_id = $1 AND batch_no = $2', [writerId, batchNo]);
      await client.query(returnHitsSql, [batch.month, writerId, batchNo]);
      const entries = items.filter(({ unit }) => unit).map(({ entry }) => voidOf(entry, log.clock.now()));
      if (entries.length > 0) await appendInTransaction(client, entries, { ...log, name: 'void' });
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Names the same call, and tells nothing of the person anew. */
function voidOf({ nik: _nik, elements: _elements, results: _results, ...entry }: Entry, at: number): Entry {
  return { ...entry, at, kind: 'void', outcome: 'unanswered', charged: -1 };
}
