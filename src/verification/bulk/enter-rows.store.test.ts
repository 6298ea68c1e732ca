import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Authority,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  ordinaryPeer,
} from '../../../testing/rights/index.ts';
import { uuidV7 } from '../../kernel/index.ts';
import { createJob } from './create-job.ts';
import { enterRows } from './enter-rows.ts';
import { forgetBulk } from './forget-bulk.ts';
import { findJob, moveJob, progressOf } from './jobs-in.ts';
import { type BulkJob, CHUNK_ROWS } from './model.ts';
import type { InputRow } from './rows.ts';

let authority: Authority;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority();
  access = await grantAccess(authority);
});

afterAll(() => authority.close());

/** A job whose file is being read. */
async function aJob(): Promise<BulkJob> {
  const { clock, pool } = authority;
  const { institutionId, credentialId } = access.credential;
  const job: BulkJob = {
    jobId: uuidV7(clock.now()),
    institutionId,
    credentialId,
    state: 'receiving',
    reason: null,
    purpose: 'public_service',
    officer: undefined,
    caseRef: undefined,
    threshold: null,
    peer: ordinaryPeer,
    format: 'csv',
    delimiter: ';',
    encoding: 'utf-8',
    header: ['NIK', 'Nama'],
    columns: ['NIK', 'NAMA_LGKP'],
    warnings: [],
    damages: {},
    refusal: null,
    createdAt: clock.now(),
    startedAt: null,
    endedAt: null,
  };
  await createJob(pool, job);
  return job;
}

/** Batches of a size that no chunk has; `between` happens before the third. */
async function* batches(between: () => Promise<unknown> = async () => {}): AsyncGenerator<readonly InputRow[]> {
  for (let batch = 0; batch < 5; batch += 1) {
    if (batch === 2) await between();
    yield Array.from({ length: 1_400 }, (_, i): InputRow => [batch * 1_400 + i + 2, '', 'empty', ['', 'A']]);
  }
}

const rowsIn = async ({ jobId }: BulkJob) => (await progressOf(authority.pool, jobId)).rows;

it('every row is put in, however it comes', async () => {
  const job = await aJob();
  expect(await enterRows(batches(), job, { sql: authority.pool, keys: authority.keys })).toBe(7_000);
  expect(await rowsIn(job)).toBe(7_000);
});

it('of a job that is cancelled while its file is read nothing stays, and nothing comes', async () => {
  const job = await aJob();
  const cancel = async () => {
    expect(await rowsIn(job)).toBe(CHUNK_ROWS);
    expect(await moveJob(authority.pool, job, 'cancel')).toBe(true);
  };
  expect(await enterRows(batches(cancel), job, { sql: authority.pool, keys: authority.keys })).toBe(CHUNK_ROWS);
  expect(await rowsIn(job)).toBe(0);
});

it('of a job whose file was never read to its end nothing stays after ten minutes', async () => {
  const [job, { pool, keys, clock }] = [await aJob(), authority];
  await enterRows(batches(), job, { sql: pool, keys });
  await forgetBulk(pool, { ...clock, now: () => clock.now() + 500_000 });
  expect(await rowsIn(job)).toBe(7_000);
  await forgetBulk(pool, { ...clock, now: () => clock.now() + 700_000 });
  expect(await rowsIn(job)).toBe(0);
  const refused = { state: 'refused', refusal: { code: 'reading_interrupted' } };
  expect(await findJob(pool, job.institutionId, job.jobId)).toMatchObject(refused);
});
