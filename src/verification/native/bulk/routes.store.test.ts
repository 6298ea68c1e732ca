import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { personas } from '../../../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  enterPersonas,
  type Gate,
  grantAccess,
  handIn,
  type NativeAnswer,
  type NativeClient,
  openAuthority,
  openBulk,
  openGate,
  registerNative,
  type Wishes,
} from '../../../../testing/rights/index.ts';
import { ChunkWriter, verifyLog } from '../../../audit/index.ts';
import { type Day, testClock } from '../../../kernel/index.ts';
import { JobClaims } from '../../bulk/job-claims.ts';

const { hendra, halimah } = personas;
const header = 'NIK;Nama Lengkap;No RM';
const known = [header, `${hendra.nik};${hendra.nama_lgkp};RM1`, `${halimah.nik};${halimah.nama_lgkp};RM2`].join('\r\n');

let authority: Authority;
let gate: Gate;
let bulk: Awaited<ReturnType<typeof openBulk>>;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
  bulk = await openBulk(authority);
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  expect(readdirSync(gate.bulk.folder)).toEqual([]);
  await bulk.close();
  await gate.close();
  await authority.close();
});

async function aClient(wishes: Wishes = {}): Promise<NativeClient> {
  return registerNative(authority, await grantAccess(authority, wishes));
}

const at = (job: NativeAnswer, rest = '') => `/v1/bulk-verifications/${job.body.id}${rest}`;

function move(client: NativeClient, job: NativeAnswer, name: string): Promise<NativeAnswer> {
  return callNative(gate, client, { path: at(job, `/${name}`), body: null });
}

function look(client: NativeClient, job: NativeAnswer): Promise<NativeAnswer> {
  return callNative(gate, client, { method: 'GET', path: at(job) });
}

/** The results as text; what callNative reads is JSON. */
async function results(client: NativeClient, job: NativeAnswer, query = ''): Promise<string> {
  const { authorization } = await headersOf(client);
  const url = `${at(job, '/results')}${query}`;
  const answer = await gate.app.inject({ method: 'GET', url, remoteAddress: '10.1.2.3', headers: { authorization } });
  expect(answer.statusCode).toBe(200);
  return answer.body.replace('\ufeff', '');
}

async function headersOf(client: NativeClient): Promise<{ authorization: string }> {
  const credential = gate.book.credentialById(client.credentialId);
  if (!credential) return expect.fail('the client is known');
  return { authorization: `Bearer ${await gate.tokens.issue(credential, client.keyIds[0] ?? expect.fail('a key'))}` };
}

async function recordsOf({ access }: NativeClient): Promise<string[]> {
  const { rows } = await authority.pool.query<{ told: string }>(
    `SELECT outcome || ' ' || charged AS told FROM access_record WHERE institution_id = $1 AND kind = 'verification'
     ORDER BY writer_id, batch_no, pos`,
    [access.institution.institutionId],
  );
  return rows.map(({ told }) => told);
}

describe('a file that is handed in', () => {
  it('is checked, and costs nothing before it is started', async () => {
    const client = await aClient();
    const job = await handIn(gate, client, { file: known });
    expect(job.status).toBe(201);
    expect(job.body).toMatchObject({ state: 'checked', rows: 2, readable: 2, asked: 0, hits: 0 });
    expect(job.body.file).toMatchObject({
      format: 'csv',
      delimiter: ';',
      columns: [{ element: 'NIK' }, { element: 'NAMA_LGKP' }, { name: 'No RM', element: null }],
    });
    await bulk.runAll();
    expect(await recordsOf(client)).toEqual([]);
  });

  it('is asked once it is started, and each row answered under its line', async () => {
    const client = await aClient();
    const job = await handIn(gate, client, { file: `${known}\r\n${hendra.nik};SITI AMINAH;RM3` });
    expect((await move(client, job, 'start')).body).toMatchObject({ state: 'running' });
    await bulk.runAll();
    const done = { state: 'done', asked: 3, matched: 2, unmatched: 1, failed: 0, hits: 3 };
    expect((await look(client, job)).body).toMatchObject(done);
    expect(await recordsOf(client)).toEqual(['verified 1', 'verified 1', 'verified 1']);
    const lines = (await results(client, job)).trim().split('\r\n');
    expect(lines[0]).toBe('BARIS;ID;HASIL;NAMA_LGKP;KETERANGAN');
    expect(lines[1]).toMatch(/^2;[\da-f-]{36};verified;Sesuai \(100\);$/);
    expect(lines[3]).toMatch(/^4;[\da-f-]{36};verified;Tidak Sesuai \(\d+\);"?NAMA_LGKP: Tidak Sesuai/);
  });

  it('comes back with the rows to mend, as they were handed in, and never with those that agree', async () => {
    const client = await aClient();
    const file = `${known}\r\n3.27805E+15;HENDRA;RM3\r\n${hendra.nik};SITI AMINAH;RM4`;
    const job = await handIn(gate, client, { file, fields: { start: 'true' } });
    await bulk.runAll();
    const failed = (await results(client, job, '?rows=failed')).trim().split('\r\n');
    expect(failed[0]).toBe('NIK;Nama Lengkap;No RM;BARIS;HASIL;KETERANGAN');
    expect(failed.slice(1)).toEqual([expect.stringMatching(/^3\.27805E\+15;HENDRA;RM3;4;nik_malformed;.*Excel/)]);
    const unmatched = (await results(client, job, '?rows=unmatched&lang=en')).trim().split('\r\n');
    expect(unmatched.slice(1)).toEqual([expect.stringMatching(/;SITI AMINAH;RM4;5;verified;NAMA_LGKP: No match/)]);
    const again = await handIn(gate, client, { file: await results(client, job, '?rows=unmatched') });
    expect(again.body).toMatchObject({ state: 'checked', rows: 1 });
  });

  it('is forgotten at its client’s wish, and what it had to ask with it when it is cancelled', async () => {
    const client = await aClient();
    const job = await handIn(gate, client, { file: known });
    expect((await move(client, job, 'cancel')).body).toMatchObject({ state: 'cancelled' });
    const { rows } = await authority.pool.query('SELECT 1 FROM bulk_chunk WHERE job_id = $1', [job.body.id]);
    expect(rows).toEqual([]);
    const { authorization } = await headersOf(client);
    const forget = { method: 'DELETE', url: at(job), remoteAddress: '10.1.2.3', headers: { authorization } } as const;
    expect((await gate.app.inject(forget)).statusCode).toBe(204);
    expect((await look(client, job)).status).toBe(404);
    expect((await callNative(gate, client, { method: 'GET', path: '/v1/bulk-verifications/1' })).status).toBe(404);
  });
});

describe('a file that cannot be used', () => {
  const files: Readonly<Record<string, readonly [string | Buffer, string]>> = {
    'an empty one': ['', 'file_empty'],
    'a PDF': ['%PDF-1.7\n%âãÏÓ\n', 'file_is_pdf'],
    'one without a NIK column': ['Nama Lengkap;Catatan\r\nHENDRA;x', 'nik_missing'],
    'one with nothing but NIKs': [`NIK\r\n${hendra.nik}`, 'no_element'],
    'one without a header': [`${hendra.nik};${hendra.nama_lgkp}`, 'header_absent'],
    'one with two columns of one element': ['NIK;Nama;Nama Lengkap\r\n1;2;3', 'element_twice'],
  };

  it.each(Object.entries(files))('%s is told why, and what to do', async (_name, [file, code]) => {
    const answer = await handIn(gate, await aClient(), { file });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'file_refused', parameters: [{ name: 'file', code: 'file_unusable' }] });
    const notices = answer.body.notices as { code: string; reason: object; remedy: object }[];
    expect(notices.map((notice) => notice.code)).toContain(code);
    for (const { reason, remedy } of notices) {
      expect(reason).toEqual({ id: expect.any(String), en: expect.any(String) });
      expect(remedy).toEqual({ id: expect.any(String), en: expect.any(String) });
    }
    expect(answer.text).not.toContain(hendra.nik);
  });

  it('under terms that the right does not have is refused at once, with each of them', async () => {
    const client = await aClient({ terms: { requiresOfficer: true, threshold: 90 } });
    const answer = await handIn(gate, client, {
      file: known,
      fields: { purpose: 'budget_allocation', threshold: '80' },
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'terms_unmet']);
    const told = (answer.body.parameters as { name: string; code: string }[]).map(
      ({ name, code }) => `${name} ${code}`,
    );
    const unmet = ['purpose purpose_not_the_rights', 'officer officer_required', 'threshold threshold_below_right'];
    expect(told).toEqual(unmet);
  });

  it('names columns that the right does not cover, and is refused when it covers none', async () => {
    const client = await aClient();
    const file = `NIK;Nama;Agama\r\n${hendra.nik};${hendra.nama_lgkp};ISLAM`;
    const job = await handIn(gate, client, { file });
    expect(job.body).toMatchObject({ state: 'checked', notices: [{ code: 'element_not_granted', columns: [3] }] });
    const refused = await handIn(gate, client, { file: `NIK;Agama\r\n${hendra.nik};ISLAM` });
    expect(refused.body).toMatchObject({
      code: 'file_refused',
      notices: [{ code: 'nothing_granted', columns: [2] }],
    });
  });

  const cut = '--a\r\nContent-Disposition: form-data; name="purpose"\r\n\r\npublic_service\r\n--a\r\n';
  const cutInFile = `${cut}Content-Disposition: form-data; name="file"; filename="a"\r\n\r\n${known}`;
  it.each([
    ['names no boundary', 'multipart/form-data', cut],
    ['ends among its fields', 'multipart/form-data; boundary=a', cut],
    ['ends inside the file', 'multipart/form-data; boundary=a', cutInFile],
  ])('of which the body %s is no upload, and the caller’s to mend', async (_name, contentType, body) => {
    const answer = await handIn(gate, await aClient(), { call: { contentType, body } });
    expect([answer.status, answer.body.code]).toEqual([400, 'request_malformed']);
  });

  it('of which the end cannot be read is refused as a whole', async () => {
    const client = await aClient();
    const job = await handIn(gate, client, { file: `${known}\r\n"${hendra.nik};never closed` });
    const refused = job.status === 201 ? await look(client, job) : job;
    expect(JSON.stringify(refused.body)).toContain('quote_not_closed');
    await bulk.runAll();
    expect(await recordsOf(client)).toEqual([]);
  });

  it('comes before a field: the field is told of, not dropped', async () => {
    const body = ['purpose', 'file', 'officer'].map(
      (name) =>
        `--x\r\nContent-Disposition: form-data; name="${name}"${name === 'file' ? '; filename="a.csv"' : ''}\r\n\r\n${
          { purpose: 'public_service', file: known, officer: 'dr. Sari' }[name]
        }\r\n`,
    );
    const answer = await callNative(gate, await aClient(), {
      path: '/v1/bulk-verifications',
      contentType: 'multipart/form-data; boundary=x',
      body: `${body.join('')}--x--\r\n`,
    });
    expect(answer.body).toMatchObject({ status: 400, parameters: [{ name: 'officer', code: 'after_file' }] });
  });

  it('is missing: told with everything else that is wrong', async () => {
    const fields = {
      purpose: 'curiosity',
      threshold: 'tinggi',
      start: 'ja',
      columns: '[]',
      officer: hendra.nik,
      x: '1',
    };
    const answer = await handIn(gate, await aClient(), { fields });
    const told = (answer.body.parameters as { name: string; code: string }[]).map(
      ({ name, code }) => `${name} ${code}`,
    );
    expect(told.toSorted()).toEqual([
      'columns not_an_object',
      'file file_missing',
      'officer looks_like_nik',
      'purpose not_in_list',
      'start not_in_list',
      'threshold not_an_integer',
      'x unknown',
    ]);
  });
});

it('results are asked for in words that are known', async () => {
  const client = await aClient();
  const job = await handIn(gate, client, { file: known });
  const answer = await callNative(gate, client, { method: 'GET', path: at(job, '/results?rows=some&page=2') });
  expect(answer.body).toMatchObject({ status: 400, code: 'parameters_invalid' });
  const told = (answer.body.parameters as { name: string; in: string; code: string }[]).map(
    ({ name, in: place, code }) => `${place} ${name} ${code}`,
  );
  expect(told.toSorted()).toEqual(['query page unknown', 'query rows not_in_list']);
});

describe('a running job', () => {
  const manyRows = [header, ...Array.from({ length: 2_500 }, (_, i) => `${hendra.nik};${hendra.nama_lgkp};RM${i}`)];
  const many = manyRows.join('\n');

  it('rests when the quota ends, says so, and goes on by itself when there is more, without asking a row twice', async () => {
    const client = await aClient({ terms: { dailyQuota: 1_700 } });
    const job = await handIn(gate, client, { file: many, fields: { start: 'true' } });
    await bulk.runAll();
    const resting = await look(client, job);
    expect(resting.body).toMatchObject({ state: 'paused', asked: 1_700, hits: 1_700 });
    expect(resting.body.pause).toMatchObject({ reason: 'quota_used_up', goesOnByItself: true });
    await authority.pool.query('UPDATE access_right SET daily_quota = 3000 WHERE right_id = $1', [
      client.access.right.rightId,
    ]);
    const another = await openBulk(authority);
    await another.runAll();
    await another.close();
    expect((await look(client, job)).body).toMatchObject({ state: 'done', pause: null, asked: 2_500, hits: 2_500 });
    expect(await recordsOf(client)).toHaveLength(2_500);
    const lines = (await results(client, job)).trim().split('\r\n').slice(1);
    expect(lines.map((line) => Number(line.split(';')[0]))).toEqual(lines.map((_, i) => i + 2));
  });

  it('stops at once when its right is suspended, and goes on when it is restored', async () => {
    const client = await aClient({ terms: { dailyQuota: 5_000 } });
    const job = await handIn(gate, client, { file: many, fields: { start: 'true' } });
    const setStatus = (status: string) =>
      authority.pool.query('UPDATE access_right SET status = $2 WHERE right_id = $1', [
        client.access.right.rightId,
        status,
      ]);
    await setStatus('suspended');
    const first = await openBulk(authority);
    await first.runAll();
    await first.close();
    expect((await look(client, job)).body).toMatchObject({
      state: 'paused',
      pause: { reason: 'not_permitted' },
      hits: 0,
    });
    await setStatus('active');
    const second = await openBulk(authority);
    await second.runAll();
    await second.close();
    expect((await look(client, job)).body).toMatchObject({ state: 'done', hits: 2_500 });
  });

  it.each([
    ['where one leaves it to the other', true],
    ['where both believe that it is theirs', false],
  ])('is asked by two runners without a row being asked twice, %s', async (_name, claimed) => {
    if (!claimed) vi.spyOn(JobClaims.prototype, 'take').mockImplementation(async (jobs) => jobs);
    // More than both can lease: a runner that is busy may be slow to return units, and the other would pause for quota.
    const client = await aClient({ terms: { dailyQuota: 500_000 } });
    const job = await handIn(gate, client, { file: many, fields: { start: 'true' } });
    const runners = await Promise.all([openBulk(authority), openBulk(authority)]);
    await Promise.all(runners.map(({ runAll }) => runAll()));
    for (const { close } of runners) await close();
    vi.restoreAllMocks();
    expect((await look(client, job)).body).toMatchObject({ state: 'done', asked: 2_500, hits: 2_500 });
    expect(await recordsOf(client)).toHaveLength(2_500);
  });

  it('takes small steps while there are calls, whole chunks between, and asks each row once and in order', async () => {
    const client = await aClient({ terms: { dailyQuota: 5_000 } });
    const job = await handIn(gate, client, { file: many, fields: { start: 'true' } });
    const steps: number[] = [];
    const comeAndGo = [700, 1, 400, undefined, 100];
    const pace = { rows: () => comeAndGo[steps.length % comeAndGo.length], rest: async () => void steps.push(0) };
    const beside = await openBulk(authority, undefined, pace);
    await beside.runAll();
    await beside.close();
    expect((await look(client, job)).body).toMatchObject({ state: 'done', asked: 2_500, hits: 2_500 });
    expect(await recordsOf(client)).toHaveLength(2_500);
    const lines = (await results(client, job)).trim().split('\r\n').slice(1);
    expect(lines.map((line) => Number(line.split(';')[0]))).toEqual(lines.map((_, i) => i + 2));
    expect(steps.length).toBeGreaterThan(3);
  });

  it('is paused, resumed and cancelled by its client, and by nothing that its state does not allow', async () => {
    const client = await aClient({ terms: { dailyQuota: 5_000 } });
    const job = await handIn(gate, client, { file: many, fields: { start: 'true' } });
    const resume = await move(client, job, 'resume');
    expect([resume.status, resume.body.code]).toEqual([409, 'job_state']);
    expect((await move(client, job, 'pause')).body).toMatchObject({
      state: 'paused',
      pause: { goesOnByItself: false },
    });
    await bulk.runAll();
    expect((await look(client, job)).body).toMatchObject({ asked: 0 });
    expect((await move(client, job, 'resume')).body).toMatchObject({ state: 'running' });
    await bulk.runAll();
    expect((await move(client, job, 'cancel')).status).toBe(409);
  });

  it('ends its round when it is paused, and writes nothing more', async () => {
    const client = await aClient({ terms: { dailyQuota: 5_000 } });
    const job = await handIn(gate, client, { file: many, fields: { start: 'true' } });
    const record = vi.spyOn(ChunkWriter.prototype, 'write').mockImplementationOnce(async function (
      this: ChunkWriter,
      chunk,
    ) {
      await move(client, job, 'pause');
      record.mockRestore();
      return this.write(chunk);
    });
    await bulk.runAll();
    expect((await look(client, job)).body).toMatchObject({ state: 'paused', asked: 0, hits: 0 });
    expect(await recordsOf(client)).toEqual([]);
    await move(client, job, 'cancel');
  });

  it('waits while the log’s signing is behind', async () => {
    const client = await aClient({ terms: { dailyQuota: 5_000 } });
    const job = await handIn(gate, client, { file: many, fields: { start: 'true' } });
    const behind = await openBulk(authority, { records: 0, seconds: 60 });
    expect(await behind.runAll()).toBe(0);
    await behind.close();
    expect((await look(client, job)).body).toMatchObject({ state: 'running', asked: 0 });
    await bulk.runAll();
    expect((await look(client, job)).body).toMatchObject({ state: 'done', asked: 2_500 });
  });

  it('goes on in a month whose keys nobody had prepared', async () => {
    const clock = testClock('2026-03-31' as Day);
    const later = await openAuthority(clock);
    await enterPersonas(later);
    const gateThen = await openGate(later);
    const client = await registerNative(later, await grantAccess(later));
    const runner = await openBulk(later);
    const job = await handIn(gateThen, client, { file: known, fields: { start: 'true' } });
    clock.advance(3 * 86_400_000);
    await runner.runAll();
    const { rows } = await later.pool.query('SELECT state FROM bulk_job WHERE job_id = $1', [job.body.id]);
    expect(rows).toEqual([{ state: 'done' }]);
    await runner.close();
    await gateThen.close();
    await later.close();
  });

  it('meets the guess guard: no file holds more guesses at a mother’s name than calls may make', async () => {
    const client = await aClient({ terms: { elements: ['NIK', 'NAMA_LGKP_IBU'], dailyQuota: 1_000 } });
    const guesses = Array.from(
      { length: 40 },
      (_, i) => `${hendra.nik};${'ABCDEFGHIJ'[i % 10]}${'UVWX'[i % 4]}RI ${'KLMNO'[i % 5]}ANI`,
    );
    const file = ['NIK;Nama Ibu', ...guesses].join('\n');
    const job = await handIn(gate, client, { file, fields: { start: 'true' } });
    await bulk.runAll();
    const answers = (await results(client, job, '?format=ndjson'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const told = answers.filter(({ elements }) => elements?.NAMA_LGKP_IBU?.match !== null);
    expect(answers).toHaveLength(40);
    expect(told.length).toBeLessThanOrEqual(6);
  });
});
