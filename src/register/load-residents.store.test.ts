import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/database/index.ts';
import { generatePopulation, personaFamilies, personas } from '../../testing/population/index.ts';
import type { Day } from '../kernel/index.ts';
import { elements } from '../reference/index.ts';
import { asResident, findResidents, loadResidents, registerValue, toResident } from './index.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.owner);
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const generated = [...generatePopulation({ seed: 3, residents: 7_000, asOf: '2021-11-18' as Day })];
const families = [...personaFamilies, ...generated];
const residents = families.flatMap(({ members }) => members);

describe('loading the register', () => {
  it('leaves it empty when the stream of families breaks off', async () => {
    const breaking = function* () {
      yield* generated;
      throw new RangeError('the file ended early');
    };
    await expect(loadResidents(client, breaking())).rejects.toThrow(RangeError);
    expect(await countOf('family')).toBe(0);
  });

  it('writes every family, resident and change, over several chunks', async () => {
    const counts = await loadResidents(client, families);
    const changes = residents.flatMap((resident) => resident.changes).length;
    expect(families.length).toBeGreaterThan(2_000);
    expect(counts).toEqual({ families: families.length, residents: residents.length, changes });
    expect(await countOf('resident')).toBe(residents.length);
    expect(await countOf('resident_change')).toBe(changes);
  });

  it('will not load into a register that holds residents, and names the remedy', async () => {
    await expect(loadResidents(client, families)).rejects.toMatchObject({
      code: 'conflict',
      remedy: expect.stringContaining('empty family'),
    });
    expect(await countOf('resident')).toBe(residents.length);
  });

  it('numbers the changes of a resident from the earliest', async () => {
    const { rows } = await client.query(
      'SELECT change_no, event, valid_from::text, before FROM resident_change WHERE nik = $1 ORDER BY change_no',
      [personas.dadang.nik],
    );
    expect(rows).toEqual([
      { change_no: 1, event: 'correction', valid_from: '2016-11-21', before: { tgl_lhr: '1965-01-07' } },
    ]);
  });
});

describe('the lookup', () => {
  it('finds each resident once with every element as it was loaded, and nobody for an unknown NIK', async () => {
    const wanted = [...Object.values(personas), ...residents.slice(-200)].map(({ nik }) => nik);
    const { rows } = await client.query<unknown[]>({ ...findResidents, values: [[...wanted, '3278010101010001']] });
    const found = new Map(rows.map((row) => [elementOf(row, 'NIK'), row]));
    expect(rows).toHaveLength(wanted.length);
    for (const family of families) {
      for (const member of family.members.filter(({ nik }) => wanted.includes(nik))) {
        const row = found.get(member.nik) ?? expect.fail('not found');
        for (const { name } of elements) {
          expect(elementOf(row, name), name).toBe(registerValue(asResident(family, member), name));
        }
      }
    }
  });
});

function elementOf(row: unknown[], element: (typeof elements)[number]['name']): string | null {
  return registerValue(toResident(row), element);
}

async function countOf(table: 'family' | 'resident' | 'resident_change'): Promise<number> {
  const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${table}`);
  return rows[0].n;
}
