import type pg from 'pg';
import { findResidents, type Resident, toResident } from '../../src/register/index.ts';
import { SEED } from './open-trial.ts';
import { createRandom } from './random.ts';

/** NIKs in one lookup. */
const PAGE = 2_000;

/**
 * Active residents drawn uniformly from the register, `most` at most, in random order. People with another status are
 * left out because nothing is compared for them.
 */
export async function drawPeople(owner: pg.Pool, most: number): Promise<Resident[]> {
  const drawn = await owner.query<[string]>({
    text: `SELECT nik::text FROM resident WHERE status = 'active' ORDER BY hashint8extended(nik, $1) LIMIT $2`,
    values: [SEED, most],
    rowMode: 'array',
  });
  const niks = drawn.rows.map(([nik]) => nik);
  const people: Resident[] = [];
  for (let from = 0; from < niks.length; from += PAGE) {
    const found = await owner.query<unknown[]>({ ...findResidents, values: [niks.slice(from, from + PAGE)] });
    people.push(...found.rows.map(toResident));
  }
  return shuffle(people);
}

function shuffle<T>(items: T[]): T[] {
  const random = createRandom(SEED);
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}
