import { text } from 'node:stream/consumers';
import { exportPKCS8 } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shiftTo, systemClock } from '../../src/kernel/index.ts';
import { personas } from '../../testing/population/index.ts';
import {
  type Authority,
  aMonday,
  enterPersonas,
  type Gate,
  grantAccess,
  openAuthority,
  openBulk,
  openGate,
  registerNative,
  type Wishes,
} from '../../testing/rights/index.ts';
import { type BulkJob, Gapura } from './index.ts';

const { hendra, halimah } = personas;
const purpose = 'public_service';
const list = [
  'NIK;Nama Lengkap;No RM',
  `${hendra.nik};${hendra.nama_lgkp};RM1`,
  `${halimah.nik};SITI AMINAH;RM2`,
  '3.27805E+15;HENDRA;RM3',
].join('\r\n');

let authority: Authority;
let gate: Gate;
let bulk: Awaited<ReturnType<typeof openBulk>>;
let url: string;

beforeAll(async () => {
  authority = await openAuthority(systemClock(shiftTo(aMonday, Date.now(), 'WIB')));
  await enterPersonas(authority);
  gate = await openGate(authority);
  bulk = await openBulk(authority);
  url = await gate.app.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await bulk.close();
  await gate.close();
  await authority.close();
});

/** A client of a right that may be used from this machine. */
async function open(terms: Wishes['terms'] = {}) {
  const access = await grantAccess(authority, { terms: { networks: ['127.0.0.0/8'], ...terms } });
  const { pair, clientId } = await registerNative(authority, access);
  return new Gapura({ baseUrl: url, clientId, privateKey: await exportPKCS8(pair.privateKey), officer: 'loket-1' });
}

const resultsOf = async (gapura: Gapura, { id }: BulkJob, wanted = {}) =>
  (await text(await gapura.bulkResults(id, wanted))).replace('\ufeff', '');

const asStream = (content: string) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of Buffer.from(content)) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });

describe('a list of people', () => {
  it.each([
    ['bytes', () => Buffer.from(list)],
    ['a Blob', () => new Blob([list])],
    ['a stream', () => asStream(list)],
  ])('is handed in as %s, looked at, started, waited for, fetched and forgotten', async (_, file) => {
    const gapura = await open();
    const job = await gapura.createBulkJob(file(), { purpose, caseRef: '470/1', columns: { 'No RM': null } });
    expect(job).toMatchObject({
      state: 'checked',
      rows: 3,
      readable: 2,
      hits: 0,
      officer: 'loket-1',
      caseRef: '470/1',
    });
    expect(job.notices).toEqual([expect.objectContaining({ code: 'rounded', count: 1 })]);
    expect(await gapura.bulkJobs()).toEqual([job]);

    expect(await gapura.startBulkJob(job.id)).toMatchObject({ state: 'running' });
    const seen: BulkJob[] = [];
    const waiting = gapura.waitForBulk(job.id, { onProgress: (one) => seen.push(one), everyMs: 20 });
    await bulk.runAll();
    const done = { state: 'done', matched: 1, unmatched: 1, failed: 1, hits: 2 };
    expect(await waiting).toMatchObject(done);
    expect(seen.at(-1)).toMatchObject(done);

    expect((await resultsOf(gapura, job)).split('\r\n')[0]).toBe('BARIS;ID;HASIL;NAMA_LGKP;KETERANGAN');
    expect(await resultsOf(gapura, job, { rows: 'failed', lang: 'en' })).toMatch(/RM3;4;nik_malformed;"?The cell/);
    const lines = (await resultsOf(gapura, job, { format: 'ndjson' })).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).line)).toEqual([2, 3, 4]);

    await gapura.forgetBulkJob(job.id);
    await expect(gapura.bulkJob(job.id)).rejects.toMatchObject({ code: 'job_unknown', status: 404 });
  });

  it('that cannot be used is told of in sentences', async () => {
    const refused = (await open()).createBulkJob(Buffer.from('%PDF-1.7'), { purpose });
    const notices = [
      expect.objectContaining({ code: 'file_is_pdf', remedy: { id: expect.any(String), en: expect.any(String) } }),
    ];
    await expect(refused).rejects.toMatchObject({ name: 'GapuraProblem', code: 'file_refused', status: 400, notices });
  });

  it('is told with everything that is wrong with its fields', async () => {
    const refused = (await open()).createBulkJob(Buffer.from(list), {
      purpose,
      threshold: 101,
      columns: { Kota: 'X' } as never,
    });
    await expect(refused).rejects.toMatchObject({
      parameters: [{ name: 'threshold', code: 'out_of_range' }],
      notices: [],
    });
  });
});

describe('a job', () => {
  it('is paused, resumed and cancelled', async () => {
    const gapura = await open();
    const { id } = await gapura.createBulkJob(Buffer.from(list), { purpose, start: true });
    expect(await gapura.pauseBulkJob(id)).toMatchObject({ state: 'paused', pause: { reason: 'by_client' } });
    expect(await gapura.waitForBulk(id)).toMatchObject({ state: 'paused' });
    expect(await gapura.resumeBulkJob(id)).toMatchObject({ state: 'running' });
    expect(await gapura.cancelBulkJob(id)).toMatchObject({ state: 'cancelled', asked: 0 });
    await expect(gapura.startBulkJob(id)).rejects.toMatchObject({ code: 'job_state', status: 409 });
  });

  it('that rests for the quota is waited for until the caller has waited long enough, and goes on', async () => {
    const gapura = await open({ dailyQuota: 1 });
    const { id } = await gapura.createBulkJob(Buffer.from(list), { purpose, start: true });
    await bulk.runAll();
    const enough = new AbortController();
    const onProgress = (job: BulkJob) => enough.abort(`${job.pause?.reason} ${job.hits}`);
    const waiting = gapura.waitForBulk(id, { onProgress, signal: enough.signal });
    await expect(waiting).rejects.toBe('quota_used_up 1');
    expect(await gapura.bulkJob(id)).toMatchObject({ state: 'paused', pause: { goesOnByItself: true } });
  });
});
