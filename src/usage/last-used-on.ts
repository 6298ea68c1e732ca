import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

const usedSql = `
SELECT credential_id AS id, max(last_day)::text AS day FROM usage_user
WHERE institution_id = $1 AND credential_id IS NOT NULL GROUP BY credential_id`;

/** The office's day on which each credential of an institution last asked something, refused or not: as far as the log is folded. */
export async function lastUsedOn(sql: Sql, institutionId: Uuid): Promise<ReadonlyMap<Uuid, Day>> {
  const { rows } = await sql.query<{ id: Uuid; day: Day }>(usedSql, [institutionId]);
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** `answered`: found or not, the register was consulted. */
const firstSql = `
SELECT right_id AS id, min(day)::text AS day FROM usage_day
WHERE institution_id = $1 AND right_id IS NOT NULL AND hits > 0 AND kind <> 'void' GROUP BY right_id`;

/** The day on which a question under each right of an institution was first answered. */
export async function firstAnsweredOn(sql: Sql, institutionId: Uuid): Promise<ReadonlyMap<Uuid, Day>> {
  const { rows } = await sql.query<{ id: Uuid; day: Day }>(firstSql, [institutionId]);
  return new Map(rows.map(({ id, day }) => [id, day]));
}
