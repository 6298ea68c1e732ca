import type { KeyRing } from '../../audit/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type BulkJob, CHUNK_ROWS } from './model.ts';
import { jobKey } from './next-chunk.ts';
import { type InputRow, sealRows } from './rows.ts';

/** Puts rows into chunks of a job, as they come: never more than a chunk of them is held. Answers how many there were. */
export async function enterRows(
  rows: AsyncIterable<readonly InputRow[]>,
  job: BulkJob,
  { sql, keys }: { readonly sql: Sql; readonly keys: KeyRing },
): Promise<number> {
  const { bytes } = await jobKey(sql, keys, job);
  let waiting: InputRow[] = [];
  let [count, chunkNo] = [0, 0];
  const enter = async (chunk: readonly InputRow[]) => {
    await sql.query('INSERT INTO bulk_chunk (job_id, chunk_no, rows, input) VALUES ($1, $2, $3, $4)', [
      job.jobId,
      chunkNo,
      chunk.length,
      sealRows(bytes, chunk),
    ]);
    chunkNo += 1;
    count += chunk.length;
  };
  for await (const some of rows) {
    waiting.push(...some);
    for (; waiting.length >= CHUNK_ROWS; waiting = waiting.slice(CHUNK_ROWS)) await enter(waiting.slice(0, CHUNK_ROWS));
  }
  if (waiting.length > 0) await enter(waiting);
  return count;
}
