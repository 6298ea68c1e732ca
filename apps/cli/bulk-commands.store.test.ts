import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportPKCS8 } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Fault, shiftTo, systemClock } from '../../src/kernel/index.ts';
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
import { parseCommandLine } from './parse-command-line.ts';

const { hendra, halimah } = personas;
const folder = mkdtempSync(path.join(tmpdir(), 'gapura-bulk-'));
const list = path.join(folder, 'pasien.csv');
const beside = (name: string) => path.join(folder, name);

let authority: Authority;
let gate: Gate;
let bulk: Awaited<ReturnType<typeof openBulk>>;
let url: string;

beforeAll(async () => {
  authority = await openAuthority(systemClock(shiftTo(aMonday, Date.now(), 'WIB')));
  await enterPersonas(authority);
  gate = await openGate(authority);
  bulk = await openBulk(authority);
  // As the server's thread does, a started job is run at once.
  Object.assign(gate.bulk, { wake: () => void bulk.runAll() });
  url = await gate.app.listen({ port: 0, host: '127.0.0.1' });
});

beforeEach(() => {
  const rows = [
    'NIK;Nama Pasien;No RM',
    `${hendra.nik};${hendra.nama_lgkp};RM1`,
    `${halimah.nik};SITI AMINAH;RM2`,
    '3,27805E+15;HENDRA;RM3',
  ];
  writeFileSync(list, rows.join('\r\n'));
  for (const name of ['pasien.hasil.csv', 'pasien.gagal.csv']) rmSync(beside(name), { force: true });
});

afterAll(async () => {
  await bulk.close();
  await gate.close();
  await authority.close();
  rmSync(folder, { recursive: true });
});

/** An institution's operator at a terminal. */
async function open(terms: Wishes['terms'] = {}) {
  const access = await grantAccess(authority, { terms: { networks: ['127.0.0.0/8'], ...terms } });
  const { pair, clientId } = await registerNative(authority, access);
  const key = beside(`${clientId}.pem`);
  writeFileSync(key, await exportPKCS8(pair.privateKey));
  const own = ['--url', url, '--client-id', clientId, '--key', key];
  return (...argv: string[]) => gapura('bulk', ...argv, ...own);
}

async function gapura(...argv: string[]): Promise<string> {
  const { command, args, options } = parseCommandLine(argv);
  const lines: string[] = [];
  const none = () => Promise.reject(new Fault('conflict', 'It opens no installation.'));
  const print = (line: string) => void lines.push(line);
  await command.run({ args, options, installation: none, administration: none, print });
  return lines.join('\n');
}

const read = (name: string) => readFileSync(beside(name), 'utf8').replace('\ufeff', '').trim().split('\r\n');
const jobsOf = async (operator: Awaited<ReturnType<typeof open>>) => JSON.parse(await operator('list', '--json'));

describe('gapura bulk check', () => {
  it('tells what a file is taken for and what is wrong, costs nothing, and keeps nothing', async () => {
    const operator = await open();
    const told = await operator('check', list);
    expect(told).toContain('Nama Pasien -> NAMA_LGKP');
    expect(told).toContain('No RM -> tidak ditanyakan (not asked)');
    expect(told).toMatch(/rounded: 1 baris \(rows\)\n {4}Sel ini berisi angka.*\n {4}The cell holds a number/);
    expect(told).not.toMatch(/\d{16}|HENDRA|SITI/);
    expect(await jobsOf(operator)).toEqual([]);
  });

  it('keeps it where that is wished, to be started, paused, resumed, cancelled and forgotten', async () => {
    const operator = await open();
    const job = JSON.parse(
      await operator('check', list, '--keep', '--json', '--officer', 'loket-1', '--case', '470/1'),
    );
    expect(job).toMatchObject({ state: 'checked', officer: 'loket-1', caseRef: '470/1', hits: 0 });
    expect(await operator('list')).toContain(`${job.id}  checked`);
    expect(await operator('cancel', job.id)).toContain('cancelled');
    await expect(operator('resume', job.id)).rejects.toMatchObject({ code: 'conflict', field: 'job_state' });
    expect(await operator('forget', job.id)).toBe('The job is forgotten.');
    await expect(operator('show', job.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    ['a PDF', '%PDF-1.7', 'file_is_pdf'],
    ['a table without a NIK', 'Nama;Alamat\r\nHENDRA;X', 'nik_missing'],
    ['a quotation mark that is never closed', `NIK;Nama\r\n1;"${hendra.nik}`, 'quote_not_closed'],
  ])('says of %s why it cannot be used, in both languages', async (_, content, code) => {
    writeFileSync(list, content);
    const refused = await (await open())('check', list).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'invalid_input', message: expect.stringContaining(`\n  ${code}`) });
    expect(String(refused)).not.toMatch(/\d{16}|HENDRA/);
  });

  it('takes what is said of columns, and names terms that are not met', async () => {
    const operator = await open();
    expect(await operator('check', list, '--columns', 'No RM=TMPT_LHR,Nama Pasien=')).toContain('No RM -> TMPT_LHR');
    const refused = operator('check', list, '--purpose', 'law_enforcement');
    await expect(refused).rejects.toMatchObject({ field: 'terms_unmet', message: expect.stringContaining('purpose:') });
  });
});

describe('gapura bulk run', () => {
  it('writes answers and rows to mend beside the file, for its owner only', async () => {
    const told = await (await open())('run', list, '--yes');
    expect(told).toContain('paling banyak (at most) 2 kuota (hits)');
    expect(read('pasien.hasil.csv')).toHaveLength(4);
    expect(read('pasien.gagal.csv').slice(1)).toEqual([
      expect.stringMatching(/^3,27805E\+15;HENDRA;RM3;4;nik_malformed/),
    ]);
    expect(statSync(beside('pasien.hasil.csv')).mode & 0o777).toBe(0o600);
    expect(existsSync(beside('pasien.hasil.csv.part'))).toBe(false);
  });

  it('never writes over what somebody may be mending, unless that is wished', async () => {
    const operator = await open();
    writeFileSync(beside('pasien.gagal.csv'), 'mended');
    await expect(operator('run', list, '--yes')).rejects.toMatchObject({ code: 'invalid_input', field: 'overwrite' });
    expect([await jobsOf(operator), read('pasien.gagal.csv')]).toEqual([[], ['mended']]);
    const { job, files } = JSON.parse(await operator('run', list, '--yes', '--overwrite', '--json'));
    expect(job).toMatchObject({ state: 'done', matched: 1, unmatched: 1, failed: 1, hits: 2 });
    expect(files).toEqual([beside('pasien.hasil.csv'), beside('pasien.gagal.csv')]);
  });

  it('does not start where nobody can say yes', async () => {
    const operator = await open();
    await expect(operator('run', list)).rejects.toMatchObject({ code: 'invalid_input', field: 'yes' });
    expect(await jobsOf(operator)).toEqual([]);
  });

  it('leaves a resting job at Ctrl-C, says how to come back, and finds it again', async () => {
    const operator = await open({ dailyQuota: 1 });
    const running = operator('run', list, '--yes');
    await expect
      .poll(async () => (await jobsOf(operator))[0]?.pause?.reason, { timeout: 10_000 })
      .toBe('quota_used_up');
    process.emit('SIGINT');
    const [{ id }] = await jobsOf(operator);
    expect(await running).toContain(`gapura bulk results ${id} --out ..`);
    expect(await operator('show', id)).toContain("The day's quota is used up.");
    await operator('results', id, '--rows', 'all', '--format', 'ndjson', '--out', beside('sebagian.ndjson'));
    expect(read('sebagian.ndjson')).toHaveLength(1);
    process.exitCode = 0;
  });

  it('leaves at once where that is wished', async () => {
    const operator = await open();
    const told = await operator('run', list, '--yes', '--leave');
    const [{ id }] = await jobsOf(operator);
    expect(told).toContain(`gapura bulk show ${id}`);
    expect(existsSync(beside('pasien.hasil.csv'))).toBe(false);
    await expect.poll(async () => JSON.parse(await operator('show', id, '--json')).state).toBe('done');
  });
});

describe('what cannot be used is refused before anything is asked', () => {
  it.each([
    [['check', 'nowhere.csv'], 'FILE'],
    [['check', list, '--threshold', 'tinggi'], 'threshold'],
    [['check', list, '--threshold', '101'], 'parameters_invalid'],
    [['check', list, '--columns', 'Nama'], 'columns'],
    [['check', list, '--columns', 'Nama=NAMA'], 'columns'],
    [['check', list, '--delimiter', '#'], 'delimiter'],
    [['check', list, '--encoding', 'ebcdic'], 'encoding'],
    [['check', list, '--purpose', 'curiosity'], 'purpose'],
    [['results', '1', '--out', 'x', '--rows', 'some'], 'rows'],
  ])('%j', async (argv, field) => {
    await expect((await open())(...argv)).rejects.toMatchObject({ code: 'invalid_input', field });
  });

  it.each([
    [[], 'url'],
    [['--url', 'gapura', '--client-id', 'gpl_1', '--key', list], 'url'],
    [['--url', 'http://127.0.0.1:9', '--client-id', 'gpl_1', '--key', list], 'key'],
    [['--url', 'http://127.0.0.1:9', '--client-id', 'gpl_1', '--key', 'nowhere.pem'], 'key'],
    [['--institution', 'RSUD'], 'institution'],
  ])('%j', async (options, field) => {
    const home = process.env.GAPURA_HOME;
    process.env.GAPURA_HOME = folder;
    const listed = gapura('bulk', 'list', ...options);
    await expect(listed).rejects.toMatchObject({ code: 'invalid_input', field });
    if (home === undefined) delete process.env.GAPURA_HOME;
    else process.env.GAPURA_HOME = home;
  });

  it('a key that nobody registered has the reason of its token', async () => {
    const [access, stranger] = [await grantAccess(authority), await grantAccess(authority)];
    const [{ clientId }, { pair }] = [
      await registerNative(authority, access),
      await registerNative(authority, stranger),
    ];
    writeFileSync(beside('asing.pem'), await exportPKCS8(pair.privateKey));
    const listed = gapura('bulk', 'list', '--url', url, '--client-id', clientId, '--key', beside('asing.pem'));
    await expect(listed).rejects.toMatchObject({ field: 'key', message: expect.stringContaining('signature_wrong') });
  });
});
