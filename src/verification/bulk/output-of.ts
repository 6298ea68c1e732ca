import type { KeyRing } from '../../audit/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { BulkJob, ChunkPlace } from './model.ts';
import { jobKey } from './next-chunk.ts';
import type { PlacedRows } from './page-rows.ts';
import { type OutputRow, openOutput } from './rows.ts';

/** What a job has answered until now, in the order of its file, a chunk at a time. */
export async function* outputOf(sql: Sql, keys: KeyRing, job: BulkJob): AsyncGenerator<readonly OutputRow[]> {
  for await (const { rows } of answeredOf(sql, keys, job, { chunkNo: 0, part: 0 })) yield rows;
}

/** Chunks of a job that were answered, from a place on. */
export async function* answeredOf(
  sql: Sql,
  keys: KeyRing,
  job: BulkJob,
  from: ChunkPlace,
): AsyncGenerator<PlacedRows<OutputRow>> {
  const { bytes } = await jobKey(sql, keys, job);
  for (let [chunkNo, part] = [from.chunkNo, from.part - 1]; ; ) {
    const found = await sql.query<{ chunk_no: number; part: number; output: Buffer }>(
      `SELECT chunk_no, part, output FROM bulk_chunk WHERE job_id = $1 AND (chunk_no, part) > ($2, $3) AND output IS NOT NULL
       ORDER BY chunk_no, part LIMIT 1`,
      [job.jobId, chunkNo, part],
    );
    const row = found.rows[0];
    if (!row) return;
    [chunkNo, part] = [row.chunk_no, row.part];
    yield { place: { chunkNo, part }, rows: openOutput(bytes, row.output) };
  }
}
