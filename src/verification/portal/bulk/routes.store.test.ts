import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renewedRight, signedRight } from '../../../../testing/agreements/index.ts';
import { aPdf } from '../../../../testing/files/index.ts';
import { personas } from '../../../../testing/population/index.ts';
import {
  type Authority,
  aMonday,
  enterPersonas,
  type Gate,
  listForm,
  openAuthority,
  openBulk,
  openGate,
} from '../../../../testing/rights/index.ts';
import {
  enterOfficer,
  enterStaff,
  openPortal,
  type Portal,
  type PortalAnswer,
  type Staff,
} from '../../../../testing/staff/index.ts';
import { makeRow, makeWorkbook, textCell } from '../../../../testing/workbooks/index.ts';
import type { GivenRight } from '../../../agreements/index.ts';
import { verifyLog } from '../../../audit/index.ts';
import { beginSession } from '../../../identity/index.ts';
import { endOffice, type Officer } from '../../../institutions/index.ts';
import type { Uuid } from '../../../kernel/index.ts';
import { changeSetting } from '../../../settings/index.ts';
import { portalRoutes } from '../routes.ts';

const { hendra, halimah } = personas;
const known = ['NIK;Nama Lengkap', `${hendra.nik};${hendra.nama_lgkp}`, `${halimah.nik};${halimah.nama_lgkp}`];
const file = known.join('\r\n');

let authority: Authority;
let staff: Staff;
let gate: Gate;
let bulk: Awaited<ReturnType<typeof openBulk>>;
let portal: Portal;
let operator: Officer;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  ({ operator } = staff.hospital);
  gate = await openGate(authority);
  bulk = await openBulk(authority);
  portal = await openPortal(authority, (app, parts) => portalRoutes(app, { ...gate, ...parts }));
});
afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  expect(readdirSync(gate.bulk.folder)).toEqual([]);
  await portal.close();
  await bulk.close();
  await gate.close();
  await authority.close();
});

/** The portal is called from 127.0.0.1 in tests. */
const atPortal = { method: 'web_portal', networks: ['127.0.0.1/32'] } as const;
const give = (change: Partial<GivenRight> = {}) =>
  signedRight(authority, staff.hospital.institutionId, { ...atPortal, ...change });

type Job = { readonly id: string; readonly state: string };

const jobsOf = (right: Uuid) => `/rights/${right}/bulk-verifications`;
const at = (right: Uuid, job: PortalAnswer, rest = '') => `${jobsOf(right)}/${job.body.id}${rest}`;

function handIn(right: Uuid, list: string | Buffer | undefined, fields = {}, as = operator): Promise<PortalAnswer> {
  return portal.sendForm(as, jobsOf(right), listForm(list, fields));
}
const preview = (right: Uuid, list: string | Buffer | undefined, fields = {}) =>
  portal.sendForm(operator, `/rights/${right}/bulk-previews`, listForm(list, fields));
const get = (path: string, as = operator) => portal.call(as, 'GET', path);
const move = (right: Uuid, job: PortalAnswer, name: string) =>
  portal.call(operator, 'POST', at(right, job, `/${name}`));

async function recordsOf(right: Uuid) {
  const text = `SELECT outcome, charged, officer_ref, credential_id, case_ref, method, purpose FROM access_record
    WHERE right_id = $1 AND kind = 'verification' ORDER BY writer_id, batch_no, pos`;
  return (await authority.pool.query(text, [right])).rows;
}
const codesOf = ({ body }: PortalAnswer): string[] => body.notices?.map(({ code }: { code: string }) => code);

describe('a list of people', () => {
  it('is handed in, run and answered, recorded and charged as single questions of its operator are', async () => {
    const right = await give({ requiresCase: true });
    const job = await handIn(right, `${file}\r\n${hendra.nik};SITI AMINAH`, { caseRef: 'B-12' });
    expect(job).toMatchObject({ status: 201, body: { state: 'checked', rows: 3, readable: 3, hits: 0 } });
    expect(await recordsOf(right)).toEqual([]);
    expect((await move(right, job, 'start')).body).toMatchObject({ state: 'running' });
    await bulk.runAll();
    const done = { state: 'done', asked: 3, matched: 2, unmatched: 1, failed: 0, hits: 3 };
    expect((await get(at(right, job))).body).toMatchObject(done);
    const record = {
      ...{ outcome: 'verified', charged: 1, officer_ref: operator.officerId, credential_id: right, case_ref: 'B-12' },
      ...{ method: 'portal/bulk-verifications', purpose: 'public_service' },
    };
    expect(await recordsOf(right)).toEqual([record, record, record]);
    const { rights } = (await get('/portal-rights')).body;
    expect(rights.find(({ rightId }: { rightId: Uuid }) => rightId === right).quota.used).toBe(3);
  });

  it('is listed to its operator under its right alone', async () => {
    const [right, other] = [await give(), await give()];
    const job = await handIn(right, file);
    expect((await get(jobsOf(right))).body.jobs).toEqual([job.body]);
    expect((await get(jobsOf(other))).body.jobs).toEqual([]);
    expect((await get(at(other, job))).body).toMatchObject({ status: 404, code: 'job_unknown' });
  });

  it('stays in the list when its right is renewed, is started, read and forgotten', async () => {
    const right = await give();
    const done = await handIn(right, file, { start: 'true' });
    await bulk.runAll();
    const waiting = await handIn(right, file);
    const renewal = await renewedRight(authority, right);
    const listed = async () =>
      (await get('/bulk-verifications')).body.jobs.filter(({ right: under }: { right: Uuid }) => under === right);
    const states = Object.fromEntries((await listed()).map(({ job }: { job: Job }) => [job.id, job.state]));
    expect(states).toEqual({ [waiting.body.id]: 'checked', [done.body.id]: 'done' });
    expect((await get('/portal-rights')).body.rights).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ rightId: right })]),
    );
    expect((await get(at(right, done, '/rows'))).body.rows).toHaveLength(2);
    expect((await move(right, waiting, 'start')).body).toMatchObject({ state: 'running' });
    await bulk.runAll();
    expect((await get(at(right, waiting))).body).toMatchObject({ state: 'done', hits: 2 });
    expect(await recordsOf(renewal)).toHaveLength(2);
    expect((await portal.call(operator, 'DELETE', at(right, waiting))).status).toBe(204);
    expect(await listed()).toHaveLength(1);
  });

  it('is paused, resumed, cancelled and forgotten', async () => {
    const right = await give();
    const job = await handIn(right, file, { start: 'true' });
    expect((await move(right, job, 'pause')).body).toMatchObject({ state: 'paused', pause: { reason: 'by_client' } });
    await bulk.runAll();
    expect((await move(right, job, 'resume')).body).toMatchObject({ state: 'running', asked: 0 });
    expect((await move(right, job, 'cancel')).body).toMatchObject({ state: 'cancelled' });
    expect((await move(right, job, 'resume')).body).toMatchObject({ status: 409, code: 'job_state' });
    expect((await portal.call(operator, 'DELETE', at(right, job))).status).toBe(204);
    expect((await get(at(right, job))).status).toBe(404);
    expect(await recordsOf(right)).toEqual([]);
  });

  it('says neither who asks, nor what for, nor how strictly: that is known', async () => {
    const right = await give();
    const { status, body } = await handIn(right, file, { purpose: 'law_enforcement', officer: 'x', threshold: '1' });
    const told = body.parameters.map(({ name, code }: { name: string; code: string }) => `${name} ${code}`);
    expect([status, told]).toEqual([400, ['purpose unknown', 'officer unknown', 'threshold unknown']]);
  });

  it('without the case that its right asks for is refused before anything of it is kept', async () => {
    const right = await give({ requiresCase: true });
    expect(await handIn(right, file)).toMatchObject({
      status: 403,
      body: { code: 'terms_unmet', parameters: [{ name: 'caseRef', code: 'case_required' }] },
    });
    expect((await get(jobsOf(right))).body.jobs).toEqual([]);
  });
});

describe('a template', () => {
  it.each(['csv', 'xlsx'])('as %s is understood when it comes back filled in', async (format) => {
    const right = await give({ elements: ['NIK', 'NAMA_LGKP', 'TGL_LHR', 'NAMA_LGKP_IBU'] });
    const { statusCode, rawPayload, headers } = await download(`/rights/${right}/bulk-template?format=${format}`);
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toContain(`.${format}"`);
    const looked = await preview(right, rawPayload);
    expect(looked.body).toMatchObject({
      ...{ format, isUsable: true, notices: [], rows: [] },
      columns: ['NIK', 'NAMA_LGKP', 'TGL_LHR', 'NAMA_LGKP_IBU'].map((element) => ({ element })),
    });
  });
});

describe('a look into a file', () => {
  it('tells its header, first rows and what its columns are taken for, and keeps nothing', async () => {
    const right = await give();
    const rows = Array.from({ length: 12 }, (_, i) => `${hendra.nik};${hendra.nama_lgkp};${i}`);
    const { status, body } = await preview(right, ['No KTP;Nama Pasien;No', ...rows].join('\n'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ format: 'csv', delimiter: ';', encoding: 'utf-8', sheet: null, isUsable: true },
      columns: [
        { name: 'No KTP', element: 'NIK' },
        { name: 'Nama Pasien', element: 'NAMA_LGKP' },
        { name: 'No', element: null },
      ],
      notices: [{ code: 'column_ambiguous', columns: [3] }],
    });
    expect(body.rows).toHaveLength(10);
    expect(body.rows[0]).toEqual({ line: 2, cells: [hendra.nik, hendra.nama_lgkp, '0'] });
    expect((await get(jobsOf(right))).body.jobs).toEqual([]);
  });

  it('shows what is wrong with a header, and whether a mapping mends it', async () => {
    const right = await give();
    const list = `Kolom A;Kolom B\n${hendra.nik};${hendra.nama_lgkp}`;
    const unmapped = await preview(right, list);
    expect(unmapped.body).toMatchObject({ isUsable: false, columns: [{ element: null }, { element: null }] });
    expect(codesOf(unmapped)).toContain('nik_missing');
    const columns = JSON.stringify({ 'Kolom A': 'NIK', 'Kolom B': 'NAMA_LGKP' });
    expect((await preview(right, list, { columns })).body).toMatchObject({ isUsable: true, notices: [] });
    expect(await handIn(right, list, { columns })).toMatchObject({ status: 201, body: { readable: 1 } });
  });

  it('takes a mapping that names an element twice for none', async () => {
    const right = await give();
    const columns = JSON.stringify({ A: 'NIK', B: 'NAMA_LGKP', C: 'NAMA_LGKP' });
    const list = `A;B;C\n${hendra.nik};x;y`;
    const looked = await preview(right, list, { columns });
    expect([looked.body.isUsable, codesOf(looked)]).toEqual([false, ['element_twice']]);
    const refused = await handIn(right, list, { columns });
    expect([refused.status, refused.body.code, codesOf(refused)]).toEqual([400, 'file_refused', ['element_twice']]);
  });
});

describe('a file that is none', () => {
  const macro = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 not a workbook of today', 'latin1');
  const bad: Readonly<Record<string, readonly [string | Buffer, string, Record<string, string>?]>> = {
    'a PDF that is called a CSV': [aPdf(), 'file_is_pdf'],
    'an old workbook': [macro, 'file_is_xls'],
    'a packed archive': [Buffer.from('\x1f\x8b\x08\x00', 'latin1'), 'file_is_packed'],
    'a web page': ['<!DOCTYPE html><table><tr><td>NIK</td></tr></table>', 'file_is_markup'],
    'one in another encoding than it says': [
      Buffer.from('NIK;Nama\n1;Jos\xe9', 'latin1'),
      'encoding_differs',
      { encoding: 'utf-8' },
    ],
    'one in an encoding that nobody knows': [file, 'encoding_unknown', { encoding: 'ebcdic' }],
    'an empty one': ['', 'file_empty'],
  };

  it.each(Object.entries(bad))(
    '%s is refused with the reason, looked into or handed in',
    async (_, [list, code, said]) => {
      const right = await give();
      for (const answer of [await preview(right, list, said), await handIn(right, list, said)]) {
        expect([answer.status, answer.body.code, codesOf(answer)]).toEqual([400, 'file_refused', [code]]);
      }
    },
  );

  it('without a NIK column is refused when it is handed in', async () => {
    const refused = await handIn(await give(), `Nama Lengkap;Catatan\r\n${hendra.nama_lgkp};x`);
    expect([refused.status, codesOf(refused)]).toEqual([400, expect.arrayContaining(['nik_missing'])]);
    expect(refused.text).not.toContain(hendra.nama_lgkp);
  });

  it('that is too big is cut off', async () => {
    const right = await give();
    const big = Buffer.alloc((gate.bulk.mostFileBytes ?? 0) + 1, '1');
    for (const answer of [await preview(right, big), await handIn(right, big)]) {
      expect([answer.status, answer.body.code]).toEqual([413, 'file_too_big']);
    }
  });

  it('is no multipart body, or holds no file', async () => {
    const right = await give();
    expect(await portal.call(operator, 'POST', jobsOf(right), {})).toMatchObject({ status: 415 });
    expect(await handIn(right, undefined)).toMatchObject({
      status: 400,
      body: { parameters: [{ code: 'file_missing' }] },
    });
  });
});

describe('a dry run', () => {
  const wrong = ['3.27805E+15;HENDRA', `${halimah.nik};`, 'bukan;x'];

  it('counts what would be asked, and tells each row that would not and why, page by page', async () => {
    const right = await give({ dailyQuota: 1 });
    const job = await handIn(right, [...known, ...wrong].join('\n'));
    const first = await get(at(right, job, '/dry-run?limit=2'));
    expect(first.body).toMatchObject({ rows: 5, cost: 2, quota: { limit: 1, used: 0, left: 1 }, further: 1 });
    const count = ({ code, count: of }: { code: string; count: number }) => [code, of];
    expect(Object.fromEntries(first.body.faults.map(count))).toEqual({ rounded: 1, row_without_values: 1, letters: 1 });
    const told = ({ line, code }: { line: number; code: string }) => `${line} ${code}`;
    expect(first.body.faultyRows.map(told)).toEqual(['4 rounded', '5 row_without_values']);
    const second = await get(at(right, job, `/dry-run?limit=2&after=${first.body.next}`));
    expect([second.body.faultyRows.map(told), second.body.next]).toEqual([['6 letters'], null]);
    expect(second.body.faultyRows[0]).toMatchObject({ reason: { id: expect.any(String) }, remedy: {} });
    expect(await recordsOf(right)).toEqual([]);
  });

  it('costs exactly what it said', async () => {
    const right = await give();
    const job = await handIn(right, [...known, ...wrong].join('\n'));
    const { cost } = (await get(at(right, job, '/dry-run'))).body;
    await move(right, job, 'start');
    await bulk.runAll();
    expect((await get(at(right, job))).body).toMatchObject({ state: 'done', hits: cost, failed: 3 });
    expect((await get(at(right, job, '/dry-run'))).body).toMatchObject({ status: 409, code: 'job_state' });
  });
});

describe('the answers', () => {
  const list = [
    'NIK;Nama Lengkap;Catatan',
    `${hendra.nik};${hendra.nama_lgkp};a`,
    `${halimah.nik};SITI AMINAH;=HYPERLINK("http://x")`,
    '3.27805E+15;HENDRA;@SUM(A1)',
    '12;-1+2;+62',
  ].join('\n');

  it('are read row by row, and by how they ended', async () => {
    const right = await give();
    const job = await handIn(right, list, { start: 'true' });
    await bulk.runAll();
    const first = (await get(at(right, job, '/rows?limit=1'))).body;
    expect(first.rows).toEqual([
      {
        ...{ line: 2, id: expect.any(String), outcome: 'verified', cells: null, why: { id: '', en: '' } },
        elements: { NAMA_LGKP: { match: true, score: null, reason: 'identical' } },
      },
    ]);
    const rest = (await get(at(right, job, `/rows?after=${first.next}`))).body;
    expect([rest.rows.map(({ line }: { line: number }) => line), rest.next]).toEqual([[3, 4, 5], null]);
    const failed = (await get(at(right, job, '/rows?rows=failed'))).body.rows;
    expect(failed[0]).toMatchObject({ line: 4, outcome: 'nik_malformed', damage: 'rounded', cells: { length: 3 } });
    expect(failed[0].why.id).toContain('Excel');
    const unmatched = (await get(at(right, job, '/rows?rows=unmatched'))).body.rows;
    expect(unmatched).toMatchObject([{ line: 3, elements: { NAMA_LGKP: { match: false } } }]);
    expect((await get(at(right, job, '/rows?after=x'))).status).toBe(400);
  });

  it('say of a row in which nothing was filled in what is to be done', async () => {
    const right = await give();
    const job = await handIn(right, `NIK;Nama Lengkap\n${hendra.nik};`, { start: 'true' });
    await bulk.runAll();
    const [row] = (await get(at(right, job, '/rows'))).body.rows;
    expect(row.why.id).toBe(
      'Baris ini tidak berisi satu nilai pun untuk elemen yang dijawab; tidak ditanyakan. Isi paling sedikit satu nilai selain NIK.',
    );
  });

  it('that failed are downloaded as they were handed in, and nothing of them is a formula', async () => {
    const right = await give();
    const job = await handIn(right, list, { start: 'true' });
    await bulk.runAll();
    const failed = (await download(`${jobsOf(right)}/${job.body.id}/results?rows=failed&format=csv`)).payload;
    expect(failed.split('\r\n').slice(1, 3)).toEqual([
      expect.stringMatching(/^3\.27805E\+15;HENDRA;'@SUM\(A1\);4;nik_malformed;.*Excel/),
      expect.stringMatching(/^12;'-1\+2;'\+62;5;nik_malformed;/),
    ]);
    const unmatched = (await download(`${jobsOf(right)}/${job.body.id}/results?rows=unmatched&format=csv`)).payload;
    expect(unmatched).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(unmatched).toMatch(/NAMA_LGKP: Tidak Sesuai, /);
    const book = await download(`${jobsOf(right)}/${job.body.id}/results?rows=failed&format=xlsx`);
    const again = await handIn(right, book.rawPayload);
    expect(again.body).toMatchObject({ state: 'checked', file: { format: 'xlsx' }, rows: 2 });
  });

  it('of a workbook come back as one', async () => {
    const right = await give();
    const rows = [makeRow(textCell('NIK'), textCell('Nama')), makeRow(textCell(hendra.nik), textCell('HENDRA'))].join(
      '',
    );
    const job = await handIn(right, await makeWorkbook({ rows }), { start: 'true' });
    await bulk.runAll();
    const lines = (await download(`${jobsOf(right)}/${job.body.id}/results?format=ndjson`)).payload;
    expect(lines).toContain('"score":null');
    expect(lines).not.toMatch(/"score":\d/);
    const { headers, rawPayload } = await download(`${jobsOf(right)}/${job.body.id}/results`);
    expect(headers['content-type']).toContain('spreadsheetml');
    expect(rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('a running job', () => {
  const many = [...known, ...Array.from({ length: 2_500 }, () => known[1])].join('\n');

  it('rests when the quota of its right ends, and goes on when there is more', async () => {
    const right = await give({ dailyQuota: 1_700 });
    const job = await handIn(right, many, { start: 'true' });
    await bulk.runAll();
    const resting = { state: 'paused', pause: { reason: 'quota_used_up', goesOnByItself: true }, hits: 1_700 };
    expect((await get(at(right, job))).body).toMatchObject(resting);
    await authority.pool.query('UPDATE access_right SET daily_quota = 5000 WHERE right_id = $1', [right]);
    await runAnother();
    expect((await get(at(right, job))).body).toMatchObject({ state: 'done', asked: 2_502, hits: 2_502 });
    expect(await recordsOf(right)).toHaveLength(2_502);
  });

  it('stops when its operator’s office ends, and nobody else goes on with it', async () => {
    const right = await give();
    const { institutionId } = staff.hospital;
    const leaving = await enterOfficer(authority, { institutionId, roles: ['operator'], name: 'Operator Lama' });
    const job = await handIn(right, file, { start: 'true' }, leaving);
    await endOffice(authority, leaving, { on: aMonday, because: 'resigned', letterNo: '1' });
    await runAnother();
    const { rows } = await authority.pool.query('SELECT state, reason FROM bulk_job WHERE job_id = $1', [job.body.id]);
    expect(rows).toEqual([{ state: 'running', reason: 'not_permitted' }]);
    expect((await get(at(right, job))).status).toBe(404);
    expect((await get(at(right, job), leaving)).status).toBe(401);
    expect(await recordsOf(right)).toEqual([]);
  });

  it('stops while its right is suspended', async () => {
    const right = await give();
    const job = await handIn(right, file, { start: 'true' });
    const setStatus = (status: string) =>
      authority.pool.query('UPDATE access_right SET status = $2 WHERE right_id = $1', [right, status]);
    await setStatus('suspended');
    await runAnother();
    expect((await get(at(right, job))).body).toMatchObject({ state: 'paused', pause: { reason: 'not_permitted' } });
    expect(await handIn(right, file)).toMatchObject({ status: 403, body: { code: 'right_not_in_force' } });
    await setStatus('active');
    await runAnother();
    expect((await get(at(right, job))).body).toMatchObject({ state: 'done', hits: 2 });
  });
});

it('from another network there are neither files, nor jobs, nor answers, unless the setting lets it', async () => {
  const right = await give({ networks: ['10.1.0.0/16'] });
  for (const answer of [await handIn(right, file), await preview(right, file), await get(jobsOf(right))]) {
    expect([answer.status, answer.body.code]).toEqual([403, expect.stringMatching(/^address_/)]);
  }
  await changeSetting(authority, 'registeredNetworksOnly', false, '1/2026');
  const job = await handIn(right, file, { start: 'true' });
  await bulk.runAll();
  expect((await get(at(right, job))).body).toMatchObject({ state: 'done', hits: 2 });
  await changeSetting(authority, 'registeredNetworksOnly', true, '2/2026');
  expect((await get(at(right, job, '/results'))).status).toBe(403);
});

/** A runner of another process, which has looked at nothing before. */
async function runAnother(): Promise<void> {
  const another = await openBulk(authority);
  await another.runAll();
  await another.close();
}

/** A file as a browser saves it. */
async function download(path: string) {
  const { pool, clock } = authority;
  const { token } = await beginSession(pool, clock, {
    ...{ officerId: operator.officerId, address: '127.0.0.1', browser: 'test' },
  });
  return portal.app.inject({ method: 'GET', url: `/portal/v1${path}`, headers: { cookie: `gapura=${token}` } });
}
