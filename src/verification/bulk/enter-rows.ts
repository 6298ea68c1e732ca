import type { KeyRing } from '../../audit/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type BulkJob, CHUNK_ROWS } from './model.ts';
import { jobKey } from './next-chunk.ts';
import { type InputRow, sealRows } from './rows.ts';

/** The job's row is held until the chunk is there, so that a cancellation comes before it or finds it. */
const ENTER = `INSERT INTO bulk_chunk (job_id, chunk_no, rows, input)
  SELECT job_id, $2, $3, $4 FROM bulk_job WHERE job_id = $1 AND state = 'receiving' FOR SHARE`;

/**
 * Puts rows into chunks of a job, as they come: never more than a chunk of them is held. Ends early when the job is
 * cancelled meanwhile: nothing may be kept that nobody will ask. Answers how many rows were put in.
 */
export async function enterRows(
  rows: AsyncIterable<readonly InputRow[]>,
  job: BulkJob,
  { sql, keys }: { readonly sql: Sql; readonly keys: KeyRing },
): Promise<number> {
  const { bytes } = await jobKey(sql, keys, job);
  let waiting: InputRow[] = [];
  let [count, chunkNo, isWanted] = [0, 0, true];
  const enter = async (chunk: readonly InputRow[]) => {
    const entered = await sql.query(ENTER, [job.jobId, chunkNo, chunk.length, sealRows(bytes, chunk)]);
    isWanted = entered.rowCount === 1;
    chunkNo += 1;
    count += isWanted ? chunk.length : 0;
  };
  for await (const some of rows) {
    waiting.push(...some);
    for (; isWanted && waiting.length >= CHUNK_ROWS; waiting = waiting.slice(CHUNK_ROWS))
      await enter(waiting.slice(0, CHUNK_ROWS));
    if (!isWanted) return count;
  }
  if (waiting.length > 0) await enter(waiting);
  return count;
}
