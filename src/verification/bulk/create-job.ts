import type { Sql } from '../../platform/sql/index.ts';
import type { FileRefusal } from './file/index.ts';
import type { BulkJob } from './model.ts';

/** Enters a job whose file is being received. */
export async function createJob(sql: Sql, job: BulkJob): Promise<void> {
  await sql.query(
    `INSERT INTO bulk_job (job_id, institution_id, credential_id, state, purpose, officer_ref, case_ref, threshold, peer,
       format, delimiter, encoding, header, columns, warnings, created_at)
     VALUES ($1, $2, $3, 'receiving', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      job.jobId,
      job.institutionId,
      job.credentialId,
      job.purpose,
      job.officer,
      job.caseRef,
      job.threshold,
      job.peer,
      job.format,
      job.delimiter,
      job.encoding,
      job.header,
      job.columns,
      job.warnings,
      new Date(job.createdAt),
    ],
  );
}

/** Says that the whole file was received, with what is to be told about it. */
export async function markChecked(
  sql: Sql,
  { jobId, warnings, damages }: Pick<BulkJob, 'jobId' | 'warnings' | 'damages'>,
): Promise<void> {
  await sql.query(
    `UPDATE bulk_job SET state = 'checked', warnings = $2, damages = $3 WHERE job_id = $1 AND state = 'receiving'`,
    [jobId, warnings, damages],
  );
}

/** Says that the file could not be read to its end; what was read of it is forgotten. */
export async function markRefused(sql: Sql, { jobId }: Pick<BulkJob, 'jobId'>, refusal: FileRefusal): Promise<void> {
  await sql.query(
    `WITH refused AS (UPDATE bulk_job SET state = 'refused', refusal = $2, ended_at = clock_timestamp()
       WHERE job_id = $1 AND state = 'receiving')
     DELETE FROM bulk_chunk WHERE job_id = $1`,
    [jobId, refusal],
  );
}
