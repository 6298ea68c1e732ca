import pg from 'pg';
import { type Day, isFault } from '../../src/kernel/index.ts';
import type { Database } from '../../src/platform/database/index.ts';
import { loadResidents } from '../../src/register/index.ts';
import { generatePopulation, personaFamilies } from '../../testing/population/index.ts';

/** Any number will do; this one makes everybody's demo the same. */
const SEED = 3278;

/** Fills an empty register with the personas and a generated population; a filled one stays as it is. */
export async function fillRegister(database: Database, residents: number, today: Day): Promise<void> {
  const client = new pg.Client({ ...database.owner, application_name: 'gapura-load' });
  await client.connect();
  try {
    await loadResidents(client, families(residents, today));
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error;
  } finally {
    await client.end();
  }
}

function* families(residents: number, asOf: Day) {
  yield* personaFamilies;
  yield* generatePopulation({ seed: SEED, residents, asOf });
}
