import type pg from 'pg';
import { DedicatedConnection } from '../../platform/sql/index.ts';
import type { BulkJob } from './model.ts';

/** The first of the two numbers of a job's advisory lock; the second is a hash of its id. */
const JOB_LOCK_CLASS = 471_004;

/**
 * Which jobs this runner runs: others of the installation leave them alone meanwhile. The claims live on a connection, so
 * they end with the process. They save work and nothing else: that no row is asked twice is the log statement's matter.
 */
export class JobClaims {
  readonly #connection: DedicatedConnection;

  constructor(config: pg.ClientConfig) {
    this.#connection = new DedicatedConnection(config);
  }

  /** Those of the jobs that nobody else runs at present; they are this runner's until it releases them. */
  async take(jobs: readonly BulkJob[]): Promise<readonly BulkJob[]> {
    const rows = await this.#connection.query<[string]>(
      'claim-jobs',
      `SELECT j FROM unnest($1::uuid[]) AS j WHERE pg_try_advisory_lock(${JOB_LOCK_CLASS}, hashtext(j::text))`,
      [jobs.map(({ jobId }) => jobId)],
    );
    const own = new Set<string>(rows.map(([jobId]) => jobId));
    return jobs.filter(({ jobId }) => own.has(jobId));
  }

  /** Lets others run them. */
  async release(): Promise<void> {
    await this.#connection.query('release-jobs', 'SELECT pg_advisory_unlock_all()', []);
  }

  /** Ends the connection and with it every claim. */
  async close(): Promise<void> {
    await this.#connection.close();
  }
}
