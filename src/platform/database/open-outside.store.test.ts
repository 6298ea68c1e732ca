import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../../../testing/database/index.ts';
import { openDatabase } from './index.ts';
import { asAppRole } from './open-outside.ts';

const log = { info: () => undefined, warn: () => undefined };
const LOGIN = 'outside_login';

let database: TestDatabase;
beforeEach(async () => {
  database = await createEmptyDatabase();
  await asAdmin(`CREATE ROLE ${LOGIN} LOGIN PASSWORD 'secret'`);
  await asAdmin(`GRANT CONNECT ON DATABASE ${escapeIdentifier(database.owner.database ?? '')} TO ${LOGIN}`);
});
afterEach(async () => {
  await database.drop();
  await asAdmin(`DROP ROLE ${LOGIN}`);
});

async function ask(config: ClientConfig, sql: string): Promise<unknown> {
  const client = new Client(config);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const asAdmin = (sql: string) => ask(inject('testCluster').admin, sql);

/** The address of the test's database for a login, as somebody would write it into DATABASE_URL. */
function urlFor(user: string, password: string, name = database.owner.database): string {
  const { host = '', port } = database.owner;
  return `postgresql://${user}:${password}@${encodeURIComponent(host)}:${port}/${name}`;
}

const adminUrl = () => urlFor('postgres', String(inject('testCluster').admin.password));
const open = (url: string, migrationUrl?: string) =>
  openDatabase({ home: '/nowhere', name: 'unused', url, migrationUrl, log });

test('with one address the application works as gapura_app, whoever logs in, and the migrations as the login', async () => {
  const { kind, app, owner, close } = await open(adminUrl());
  expect(kind).toBe('outside');
  expect(await ask(app, 'SELECT current_user')).toBe('gapura_app');
  expect(await ask(owner, 'SELECT current_user')).toBe('postgres');
  expect(await close()).toBe('left_running');
});

test('a login that is no member of gapura_app is made one by the migrating login', async () => {
  const { app } = await open(urlFor(LOGIN, 'secret'), adminUrl());
  expect(await ask(app, 'SELECT current_user || session_user')).toBe(`gapura_app${LOGIN}`);
});

test('where that may not be done, the fault holds the statements for the administrator', async () => {
  await expect(open(urlFor(LOGIN, 'secret'))).rejects.toMatchObject({
    code: 'database_mismatch',
    remedy: expect.stringContaining('GRANT gapura_app TO'),
  });
});

test('options that the address has already are kept beside the role', () => {
  const { connectionString, options } = asAppRole('postgresql://a:b@c/d?options=-c%20geqo%3Doff&sslmode=disable');
  expect(options).toBe('-c geqo=off -c role=gapura_app');
  expect(connectionString).toBe('postgresql://a:b@c/d?sslmode=disable');
});

test.each([
  ['a wrong password', () => urlFor(LOGIN, 'wrong')],
  ['a server that is not there', () => 'postgresql://a:b@127.0.0.1:1/d'],
])('%s names the setting and never the password', async (_, url) => {
  const fault = await open(url()).catch((error) => error);
  expect(fault).toMatchObject({ code: 'database_unreachable', field: 'DATABASE_URL' });
  expect(fault.message).not.toContain('wrong');
});

test('an address that is none is a fault as well', async () => {
  await expect(open('not an address', adminUrl())).rejects.toMatchObject({ field: 'DATABASE_URL' });
});

test('a database that does not keep its text as UTF-8 is refused', async () => {
  await asAdmin(`CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
  const url = urlFor('postgres', String(inject('testCluster').admin.password), 'latin');
  const fault = await open(url).catch((error) => error);
  await asAdmin('DROP DATABASE latin');
  expect(fault).toMatchObject({ code: 'database_mismatch', remedy: expect.stringContaining('UTF8') });
});
