import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** Hits of an institution on a day by right, as far as the log is folded; rights without a call are missing. */
export async function hitsOn(sql: Sql, institutionId: Uuid, day: Day): Promise<ReadonlyMap<Uuid, number>> {
  const text = `SELECT right_id AS "rightId", hits FROM usage_right_day
    WHERE institution_id = $1 AND day = $2 AND right_id IS NOT NULL`;
  const { rows } = await sql.query<{ rightId: Uuid; hits: number }>(text, [institutionId, day]);
  return new Map(rows.map(({ rightId, hits }) => [rightId, hits]));
}
