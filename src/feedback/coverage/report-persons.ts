import type { KeyRing } from '../../audit/index.ts';
import { dayAt, type TimeZone, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { personsOf } from './persons.ts';
import { raisePulse } from './raise-pulse.ts';

/** About whom an institution gave data back, and when. */
export interface Reported {
  readonly institutionId: Uuid;
  /** Business milliseconds of the delivery. */
  readonly at: number;
  readonly niks: readonly string[];
}

const zoneSql = `
SELECT o.time_zone AS zone FROM institution i JOIN office o USING (office_code) WHERE i.institution_id = $1`;

/** Persons come in order, so two deliveries at once never wait for each other in a circle. */
const addSql = `
WITH added AS (
  INSERT INTO reported_person (institution_id, received_on, person) SELECT $1, $2, unnest($3::bigint[])
  ON CONFLICT DO NOTHING RETURNING 1
)
INSERT INTO reported_day (institution_id, received_on, persons) SELECT $1, $2, count(*) FROM added HAVING count(*) > 0
ON CONFLICT (institution_id, received_on) DO UPDATE SET persons = reported_day.persons + excluded.persons
RETURNING 1`;

/**
 * Notes about whom data balikan was received on the office's day, inside the transaction that stores the delivery. What
 * had been sent before counts as well: it was received on this day too.
 */
export async function reportPersons(tx: Sql, keys: KeyRing, { institutionId, at, niks }: Reported): Promise<void> {
  const zone = (await tx.query<{ zone: TimeZone }>(zoneSql, [institutionId])).rows[0]?.zone ?? 'WIB';
  const added = await tx.query(addSql, [institutionId, dayAt(at, zone), `{${personsOf(keys, niks).join()}}`]);
  if (added.rows.length > 0) await raisePulse(tx, [institutionId]);
}
