import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../testing/database/index.ts';
import { generatePopulation, personaFamilies } from '../../../testing/population/index.ts';
import type { Day, Nik } from '../../kernel/index.ts';
import { documentsIn, documentsOf, loadResidents } from '../index.ts';

let database: TestDatabase;
let client: pg.Client;
const generated = [...generatePopulation({ seed: 4, residents: 1_000, asOf: '2021-11-18' as Day })];
const families = [...personaFamilies, ...generated];

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.owner);
  await client.connect();
  await loadResidents(client, families);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

it('the documents in the database are those that were loaded, of everybody', async () => {
  for (const family of families) {
    for (const member of family.members) {
      expect(await documentsOf(client, member.nik)).toEqual(documentsIn({ ...member, ...family }, member.changes));
    }
  }
});

it('nobody has none', async () => {
  expect(await documentsOf(client, '3278010101010001' as Nik)).toEqual([]);
});

it('no document of a made population is of a day before its owner was born or after the day it was made for', () => {
  for (const family of generated) {
    for (const member of family.members) {
      for (const { issuedOn, kind } of documentsIn({ ...member, ...family }, member.changes)) {
        if (issuedOn === null || kind === 'family_card') continue;
        expect(issuedOn >= `${member.tgl_lhr}` && issuedOn <= '2021-11-18', `${kind} ${issuedOn}`).toBe(true);
      }
    }
  }
});
