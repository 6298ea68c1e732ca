import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Client, type ClientConfig } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, installationFolder, openDatabase } from './index.ts';
import { waitUntil } from './wait-until.ts';

const log = { info: () => undefined, warn: () => undefined };

let home: string;
let opened: Database[];
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'gapura-embedded-'));
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.close();
  await rm(home, { recursive: true });
});

async function open(): Promise<Database> {
  const database = await openDatabase({ home, name: 'gapura', log });
  opened.push(database);
  return database;
}

async function ask(config: ClientConfig, sql: string): Promise<unknown> {
  const client = new Client(config);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const pidFile = () => path.join(home, 'database', 'data', 'postmaster.pid');

describe('a fresh home', () => {
  test('gets a database whose two roles have what they need and no more', async () => {
    const { kind, app, owner } = await open();
    expect(kind).toBe('embedded');
    expect(await ask(app, 'SELECT current_user')).toBe('gapura_app');
    await ask(owner, 'CREATE TABLE a (b int)');
    await expect(ask(app, 'SELECT * FROM a')).rejects.toMatchObject({ code: '42501' });
    expect(await ask(owner, "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = 'gapura_owner'")).toBe(
      false,
    );
  });

  test('keeps the passwords where only its owner can read them, and opens no TCP port', async () => {
    const { app } = await open();
    expect((await stat(path.join(home, 'secrets', 'database.json'))).mode & 0o777).toBe(0o600);
    expect(await ask(app, "SELECT current_setting('listen_addresses')")).toBe('');
    await expect(ask({ ...app, password: 'wrong' }, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('never writes a value of a row into the log of the cluster', async () => {
    const { owner } = await open();
    const twice = "CREATE TABLE a (b text PRIMARY KEY); INSERT INTO a VALUES ('rahasia'), ('rahasia')";
    await expect(ask(owner, twice)).rejects.toMatchObject({ code: '23505' });
    const written = await readFile(path.join(home, 'log', 'postgres.log'), 'utf8');
    expect(written).toContain('duplicate key value');
    expect(written).not.toContain('rahasia');
  });
});

describe('a server that runs already', () => {
  test('is adopted, and left running until its last holder goes', async () => {
    const first = await openDatabase({ home, name: 'gapura', log });
    const second = await openDatabase({ home, name: 'gapura', log });
    expect(second.postmasterPid).toBe(first.postmasterPid);
    expect(await first.close()).toBe('left_running');
    expect(await ask(second.app, 'SELECT 1')).toBe(1);
    expect(await second.close()).toBe('stopped');
    expect(existsSync(pidFile())).toBe(false);
  });

  test('is left running while anybody else is connected', async () => {
    const database = await openDatabase({ home, name: 'gapura', log });
    const stranger = new Client(database.app);
    await stranger.connect();
    expect(await database.close()).toBe('left_running');
    expect((await stranger.query('SELECT 1')).rowCount).toBe(1);
    await stranger.end();
    expect(await (await openDatabase({ home, name: 'gapura', log })).close()).toBe('stopped');
  });
});

/** After a kill PostgreSQL brings each of a thousand files to the disk before it starts: 17 s beside others who write, for 3. */
const RECOVERY_MS = 120_000;

describe('after kill -9 of the postmaster', { timeout: RECOVERY_MS }, () => {
  test('a holder starts it again by itself, with everything that was committed', async () => {
    const database = await open();
    await ask(database.owner, 'CREATE TABLE kept (b int)');
    const killed = database.postmasterPid ?? 0;
    process.kill(killed, 'SIGKILL');
    await waitUntil(RECOVERY_MS, async () => (database.postmasterPid === killed ? undefined : true));
    expect(database.postmasterPid).not.toBe(killed);
    expect(await ask(database.app, 'SELECT 1')).toBe(1);
    expect(await ask(database.owner, 'SELECT count(*)::int FROM kept')).toBe(0);
  });

  test('the next start succeeds at once', async () => {
    const holder = hold(home);
    const pid = Number(await holder.line());
    holder.process.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const database = await open();
    expect(database.postmasterPid).not.toBe(pid);
    expect(await ask(database.app, 'SELECT 1')).toBe(1);
  });
});

test('a stale postmaster.pid with the number of an unrelated process does not stop the start', async () => {
  await (await openDatabase({ home, name: 'gapura', log })).close();
  const data = path.dirname(pidFile());
  await writeFile(pidFile(), `${process.pid}\n${data}\n1700000000\n5432\n${home}\n\n  1 2\nready   \n`);
  expect((await open()).postmasterPid).not.toBe(process.pid);
});

test('two processes that start the same fresh home at once share one server', async () => {
  const holders = [hold(home), hold(home)];
  const pids = await Promise.all(holders.map((holder) => holder.line()));
  expect(pids[0]).toMatch(/^\d+$/);
  expect(pids[0]).toBe(pids[1]);
  const ends: (string | undefined)[] = [];
  for (const { process, line } of holders) {
    process.stdin?.end();
    ends.push(await line());
  }
  expect(ends).toEqual(['left_running', 'stopped']);
});

test('data without its passwords is refused rather than replaced', async () => {
  await (await openDatabase({ home, name: 'gapura', log })).close();
  await rm(path.join(home, 'secrets'), { recursive: true });
  await expect(open()).rejects.toMatchObject({
    code: 'database_mismatch',
    remedy: expect.stringContaining('password'),
  });
});

test("a server that cannot start says so in PostgreSQL's own words", async () => {
  await (await openDatabase({ home, name: 'gapura', log })).close();
  await rm(path.join(home, 'database', 'data', 'global', 'pg_control'));
  await expect(open()).rejects.toMatchObject({
    code: 'database_start_failed',
    message: expect.stringContaining('pg_control'),
  });
});

interface Holder {
  readonly process: ChildProcess;
  /** The next line it prints; undefined once it has ended. */
  line(): Promise<string | undefined>;
}

/** Another process that holds the database of a home until its standard input ends. */
function hold(of: string): Holder {
  const root = installationFolder();
  const args = ['testing/run-typescript.mjs', path.join(root, 'testing/database/hold-database.ts'), of];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { process: child, line: async () => (await lines.next()).value };
}
