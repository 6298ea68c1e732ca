import type pg from 'pg';
import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type BulkJob, type Move, moves, type Progress, type RestReason } from './model.ts';

/** Columns come under the names and in the forms of {@link BulkJob}. */
const JOB = `SELECT job_id AS "jobId", institution_id AS "institutionId", credential_id AS "credentialId", state, reason,
  purpose, officer_ref AS officer, case_ref AS "caseRef", threshold, peer, format, delimiter, encoding, header, columns,
  warnings, damages, refusal, (extract(epoch FROM created_at) * 1000)::float8 AS "createdAt",
  (extract(epoch FROM started_at) * 1000)::float8 AS "startedAt", (extract(epoch FROM ended_at) * 1000)::float8 AS "endedAt"
FROM bulk_job`;

type JobRow = Omit<BulkJob, 'officer' | 'caseRef'> & {
  readonly officer: string | null;
  readonly caseRef: string | null;
};

function toJob({ officer, caseRef, ...row }: JobRow): BulkJob {
  return { ...row, officer: officer ?? undefined, caseRef: caseRef ?? undefined };
}

/** A job of an institution; undefined when it has none of that id, whoever else may. */
export async function findJob(sql: Sql, institutionId: Uuid, jobId: Uuid): Promise<BulkJob | undefined> {
  const found = await sql.query<JobRow & pg.QueryResultRow>(`${JOB} WHERE institution_id = $1 AND job_id = $2`, [
    institutionId,
    jobId,
  ]);
  return found.rows[0] && toJob(found.rows[0]);
}

/** Whose jobs are looked for: an institution's, or those that an officer handed in by some of its credentials. */
export interface Jobs {
  readonly institutionId: Uuid;
  readonly of?: { readonly credentialIds: readonly Uuid[]; readonly officer: string };
}

/** The latest jobs, newest first. */
export async function listJobs(sql: Sql, { institutionId, of }: Jobs, most: number): Promise<readonly BulkJob[]> {
  const text = `${JOB} WHERE institution_id = $1 AND ($3::uuid[] IS NULL OR (credential_id = ANY($3) AND officer_ref = $4))
    ORDER BY created_at DESC, job_id LIMIT $2`;
  const values = [institutionId, most, of?.credentialIds ?? null, of?.officer ?? null];
  return (await sql.query<JobRow & pg.QueryResultRow>(text, values)).rows.map(toJob);
}

/** Jobs that run or rest for a reason that may pass, the oldest first. */
export async function jobsToRun(sql: Sql): Promise<readonly BulkJob[]> {
  const text = `${JOB} WHERE state = 'running' ORDER BY created_at, job_id`;
  return (await sql.query<JobRow & pg.QueryResultRow>(text, [])).rows.map(toJob);
}

/** How far a job is, as its chunks have it. */
export async function progressOf(sql: Sql, jobId: Uuid): Promise<Progress> {
  const found = await sql.query<Progress & pg.QueryResultRow>(
    `SELECT coalesce(sum(rows), 0)::int AS rows, coalesce(sum(matched + unmatched + failed), 0)::int AS asked,
       coalesce(sum(matched), 0)::int AS matched, coalesce(sum(unmatched), 0)::int AS unmatched,
       coalesce(sum(failed), 0)::int AS failed, coalesce(sum(hits), 0)::int AS hits
     FROM bulk_chunk WHERE job_id = $1`,
    [jobId],
  );
  return found.rows[0] as Progress;
}

/** Makes a move of a job's life; false when its state does not allow it. What a cancelled job had to ask is forgotten. */
export async function moveJob(sql: Sql, job: Pick<BulkJob, 'jobId' | 'institutionId'>, move: Move): Promise<boolean> {
  const { from, to } = moves[move];
  const moved = await sql.query(
    `WITH moved AS (
       UPDATE bulk_job SET state = $3, reason = CASE WHEN $3 = 'paused' THEN 'by_client' END,
         started_at = CASE WHEN $5 = 'start' THEN clock_timestamp() ELSE started_at END,
         ended_at = CASE WHEN $3 = 'cancelled' THEN clock_timestamp() END
       WHERE institution_id = $1 AND job_id = $2 AND state = ANY($4) RETURNING job_id, state
     ), forgotten AS (
       DELETE FROM bulk_chunk c USING moved m WHERE m.state = 'cancelled' AND c.job_id = m.job_id AND c.output IS NULL
     ) SELECT 1 FROM moved`,
    [job.institutionId, job.jobId, to, from, move],
  );
  return moved.rowCount === 1;
}

/** Notes why a running job rests, or with null that it goes on; false when that was known. */
export async function noteRest(sql: Sql, jobId: Uuid, reason: RestReason | null): Promise<boolean> {
  const noted = await sql.query(
    `UPDATE bulk_job SET reason = $2 WHERE job_id = $1 AND state = 'running' AND reason IS DISTINCT FROM $2`,
    [jobId, reason],
  );
  return noted.rowCount === 1;
}

/** Ends a job that has nothing left to ask; false when there is. */
export async function endJob(sql: Sql, jobId: Uuid): Promise<boolean> {
  const ended = await sql.query(
    `UPDATE bulk_job SET state = 'done', reason = NULL, ended_at = clock_timestamp() WHERE job_id = $1 AND state = 'running'
       AND NOT EXISTS (SELECT 1 FROM bulk_chunk WHERE job_id = $1 AND output IS NULL)`,
    [jobId],
  );
  return ended.rowCount === 1;
}
