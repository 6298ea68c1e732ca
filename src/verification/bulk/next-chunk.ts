import type { KeyRing, LogKey } from '../../audit/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { BulkJob, ChunkPlace } from './model.ts';
import { type InputRow, openInput } from './rows.ts';

/** A chunk whose rows wait. */
export interface Chunk {
  readonly job: BulkJob;
  readonly place: ChunkPlace;
  readonly rows: readonly InputRow[];
}

/** The key that seals a job's rows. */
export async function jobKey(sql: Sql, keys: KeyRing, { createdAt }: Pick<BulkJob, 'createdAt'>): Promise<LogKey> {
  await keys.prepare(sql, createdAt);
  return keys.keyAt('bulk', createdAt);
}

/** Chunks of a job that wait, from a place on. */
export async function* waitingOf(
  sql: Sql,
  keys: KeyRing,
  job: BulkJob,
  { chunkNo, part }: ChunkPlace,
): AsyncGenerator<Chunk> {
  for (let after: ChunkPlace = { chunkNo, part: part - 1 }; ; ) {
    const chunk = await nextChunk(sql, keys, job, after);
    if (!chunk) return;
    after = chunk.place;
    yield chunk;
  }
}

/** The first chunk of a job after a place that still waits; undefined when none does. */
export async function nextChunk(
  sql: Sql,
  keys: KeyRing,
  job: BulkJob,
  after: ChunkPlace | undefined,
): Promise<Chunk | undefined> {
  const found = await sql.query<{ chunk_no: number; part: number; input: Buffer }>(
    `SELECT chunk_no, part, input FROM bulk_chunk WHERE job_id = $1 AND output IS NULL AND (chunk_no, part) > ($2, $3)
     ORDER BY chunk_no, part LIMIT 1`,
    [job.jobId, after?.chunkNo ?? -1, after?.part ?? -1],
  );
  const row = found.rows[0];
  if (!row) return undefined;
  const { bytes } = await jobKey(sql, keys, job);
  return { job, place: { chunkNo: row.chunk_no, part: row.part }, rows: openInput(bytes, row.input) };
}
