import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/** The first day on which an institution had an operator or integrator of those that it has now; null while it has none. */
export async function firstUserOn(sql: Sql, institutionId: Uuid): Promise<Day | null> {
  const text = `SELECT min(a.starts_on)::text AS day FROM officer o JOIN appointment a USING (officer_id)
    WHERE o.institution_id = $1 AND o.status = 'active' AND o.roles && ARRAY['operator', 'integrator']`;
  return (await sql.query<{ day: Day | null }>(text, [institutionId])).rows[0]?.day ?? null;
}
