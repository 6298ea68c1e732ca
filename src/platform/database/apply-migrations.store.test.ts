import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../../../testing/database/index.ts';
import { applyMigrations } from './index.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'gapura-migrations-'));
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const write = (name: string, sql: string) => writeFile(path.join(folder, name), sql);
const apply = () => applyMigrations(database.owner, folder);

async function tables(): Promise<string[]> {
  const client = new Client(database.owner);
  await client.connect();
  const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  await client.end();
  return rows.map(({ tablename }) => tablename).filter((name) => name !== 'schema_migration');
}

test('files are applied once, in the order of their numbers; other files are not looked at', async () => {
  await write('0002_second.sql', 'ALTER TABLE first ADD COLUMN b int');
  await write('0001_first.sql', 'CREATE TABLE first (a int)');
  await write('schema.txt', 'no SQL at all');
  expect(await apply()).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await apply()).toEqual([]);
  await write('0003_third.sql', 'CREATE TABLE third (a int)');
  expect(await apply()).toEqual(['0003_third.sql']);
});

test('nothing is kept of a file that fails, and the files before it stay', async () => {
  await write('0001_first.sql', 'CREATE TABLE first (a int)');
  await write('0002_broken.sql', 'CREATE TABLE half (a int); SELECT nothing FROM nowhere');
  await expect(apply()).rejects.toMatchObject({ code: 'migration_failed', field: '0002_broken.sql' });
  expect(await tables()).toEqual(['first']);
});

test('a file that was changed after it was applied is refused', async () => {
  await write('0001_first.sql', 'CREATE TABLE first (a int)');
  await apply();
  await write('0001_first.sql', 'CREATE TABLE first (a bigint)');
  await expect(apply()).rejects.toMatchObject({
    code: 'migration_failed',
    message: expect.stringContaining('was changed'),
  });
});

test('a database newer than the program is refused', async () => {
  await write('0001_first.sql', 'CREATE TABLE first (a int)');
  await write('0002_newer.sql', 'CREATE TABLE newer (a int)');
  await apply();
  await rm(path.join(folder, '0002_newer.sql'));
  await expect(apply()).rejects.toMatchObject({ code: 'migration_failed', field: '0002_newer.sql' });
});

test('two processes that migrate at once apply each file once', async () => {
  await write('0001_first.sql', 'CREATE TABLE first (a int); SELECT pg_sleep(0.1)');
  const both = await Promise.all([apply(), apply()]);
  expect(both.flat()).toEqual(['0001_first.sql']);
});
