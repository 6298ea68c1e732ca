import type { KeyRing } from '../../audit/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { BulkJob } from './model.ts';
import { jobKey } from './next-chunk.ts';
import { type OutputRow, openOutput } from './rows.ts';

/** What a job has answered until now, in the order of its file, a chunk at a time. */
export async function* outputOf(sql: Sql, keys: KeyRing, job: BulkJob): AsyncGenerator<readonly OutputRow[]> {
  const { bytes } = await jobKey(sql, keys, job);
  for (let [chunkNo, part] = [-1, -1]; ; ) {
    const found = await sql.query<{ chunk_no: number; part: number; output: Buffer }>(
      `SELECT chunk_no, part, output FROM bulk_chunk WHERE job_id = $1 AND (chunk_no, part) > ($2, $3) AND output IS NOT NULL
       ORDER BY chunk_no, part LIMIT 1`,
      [job.jobId, chunkNo, part],
    );
    const row = found.rows[0];
    if (!row) return;
    [chunkNo, part] = [row.chunk_no, row.part];
    yield openOutput(bytes, row.output);
  }
}
