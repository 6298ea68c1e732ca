import { afterAll, beforeAll, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { type Authority, enterPersonas, openAuthority } from '../../testing/rights/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import { readNames } from './index.ts';
import { nextNamesSql } from './read-names.ts';

let authority: Authority;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
});

afterAll(() => authority.close());

it('gives the name of every resident once', async () => {
  const names: string[] = [];
  for await (const name of readNames(authority.pool)) names.push(name);
  const { rows } = await authority.pool.query<{ count: number }>('SELECT count(*)::int AS count FROM resident');
  expect(names).toHaveLength(rows[0]?.count ?? -1);
  expect(names).toEqual(expect.arrayContaining(Object.values(personas).map(({ nama_lgkp }) => nama_lgkp)));
});

it('turns the pages of a register of any length', async () => {
  const all = async (rows: number) => {
    const names: string[] = [];
    for await (const name of readNames(authority.pool, rows)) names.push(name);
    return names;
  };
  expect(await all(1)).toEqual(await all(1_000));
});

it('reads a page from the index alone, whatever the register holds beside it', async () => {
  const plan = await inTransaction(authority.pool, async (tx) => {
    // A register of nine people is read whole; one of millions must not be.
    await tx.query('SET LOCAL enable_seqscan = off');
    const { rows } = await tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${nextNamesSql}`, ['0', 2_000]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('Index');
  expect(plan).not.toContain('Sort');
});
