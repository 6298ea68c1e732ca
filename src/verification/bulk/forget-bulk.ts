import type { Clock } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { BulkJob } from './model.ts';

const DAY_MS = 86_400_000;

/** How long a job's answers can be fetched, and a checked one be started [assumption: a month's work of an office]. */
export const KEPT_DAYS = 30;

/** The file is on the disk when its job begins, and a million rows are read in seconds: then its process is gone. */
const RECEIVING_MS = 600_000;

/**
 * Forgets jobs that nobody needs any more, with all their rows: that ended long ago, were never started, or rest because
 * somebody paused them or took their right away. One that waits for quota goes on, however long that takes. Refuses
 * those whose file was never read to its end.
 */
export async function forgetBulk(sql: Sql, clock: Clock): Promise<void> {
  const now = clock.now();
  await sql.query(
    `DELETE FROM bulk_job WHERE coalesce(ended_at, created_at) < $1
       AND (state <> 'running' OR reason IS NOT DISTINCT FROM 'not_permitted')`,
    [new Date(now - KEPT_DAYS * DAY_MS)],
  );
  await sql.query(
    `WITH refused AS (
       UPDATE bulk_job SET state = 'refused', refusal = '{"code":"reading_interrupted"}', ended_at = clock_timestamp()
       WHERE state = 'receiving' AND created_at < $1 RETURNING job_id
     ) DELETE FROM bulk_chunk USING refused WHERE bulk_chunk.job_id = refused.job_id`,
    [new Date(now - RECEIVING_MS)],
  );
}

/** Forgets one job at its client's wish, with all its rows; false while it runs. */
export async function forgetJob(
  sql: Sql,
  { jobId, institutionId }: Pick<BulkJob, 'jobId' | 'institutionId'>,
): Promise<boolean> {
  const forgotten = await sql.query(
    `DELETE FROM bulk_job WHERE institution_id = $1 AND job_id = $2 AND state NOT IN ('receiving', 'running', 'paused')`,
    [institutionId, jobId],
  );
  return forgotten.rowCount === 1;
}
