import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';
import { describeSchema } from './describe-schema.ts';

const HEADER = `\
# What the migrations make, compared by testing/database/schema.store.test.ts with what a database really has.
# After a new migration, renew it with: npx vitest run testing/database/schema -u
`;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('the migrations make exactly the schema of migrations/schema.txt', async () => {
  const client = new Client(database.owner);
  await client.connect();
  const schema = await describeSchema(client).finally(() => client.end());
  await expect(HEADER + schema).toMatchFileSnapshot('../../migrations/schema.txt');
});

test.each([
  ['change a record of the access log', 'UPDATE access_record SET charged = 0'],
  ['remove a record of the access log', 'DELETE FROM access_record'],
  ['make a table', 'CREATE TABLE public.other (a int)'],
  ['make a temporary table', 'CREATE TEMP TABLE other (a int)'],
  ['read the list of migrations', 'SELECT * FROM schema_migration'],
])('the application may not %s', async (_, sql) => {
  const client = new Client(database.app);
  await client.connect();
  await expect(client.query(sql).finally(() => client.end())).rejects.toMatchObject({ code: '42501' });
});
