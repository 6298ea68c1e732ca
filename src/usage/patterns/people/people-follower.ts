import type pg from 'pg';
import type { KeyRing, LogFollower, Stretch } from '../../../audit/index.ts';
import type { Day } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { readSettings } from '../../../settings/index.ts';
import { readAsked } from './asked.ts';
import { countNeighbours } from './count-neighbours.ts';
import { noteAddresses } from './note-addresses.ts';
import { noteMuchAsked } from './note-much-asked.ts';

const DAY_MS = 86_400_000;

const tables = ['usage_neighbour', 'usage_address', 'usage_much_asked'] as const;

/**
 * Follows who asked about whom, as far as the rules need it: NIKs are unsealed for the time of one transaction, and what
 * is kept are counts. `keys` must have been prepared.
 */
export function peopleFollower(keys: KeyRing): LogFollower {
  return {
    name: 'usage_people',
    async fold(tx, stretch) {
      await noteAddresses(tx, stretch);
      await notePeople(tx, stretch, keys);
    },
    async forget(tx) {
      for (const table of tables) await tx.query(`DELETE FROM ${table}`);
    },
  };
}

/** Forgets what the rules have seen: they look at two days, and at a day that is not over in every zone. */
export async function forgetPeople(sql: Sql, today: Day): Promise<void> {
  for (const table of tables) await sql.query(`DELETE FROM ${table} WHERE day < $1::date - 3`, [today]);
}

async function notePeople(tx: pg.PoolClient, stretch: Stretch, keys: KeyRing): Promise<void> {
  const asked = await readAsked(tx, stretch, keys);
  if (asked.length === 0) return;
  const { velocityDays: days, velocityInstitutions: fewest } = await readSettings(tx);
  const times = asked.map(({ at }) => at.getTime());
  const last = Math.max(...times);
  const tags = await keys.keysBetween(tx, 'tag', Math.min(...times) - days * DAY_MS, last + DAY_MS);
  await countNeighbours(tx, asked, tags);
  await noteMuchAsked(tx, asked, { digest: keys.keyAt('digest', last), tags }, { days, fewest });
}
