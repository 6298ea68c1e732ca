import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type Counts, countsSql } from '../counts.ts';
import type { Days } from '../months.ts';

/** A day of an institution. */
export interface DayUse extends Counts {
  readonly day: Day;
  /** Hits that the rights used on it were allowed; null where the quota of the day is not known. */
  readonly allowed: number | null;
}

const daysSql = `
SELECT day::text, ${countsSql}, (SELECT sum(q.cap)::float8 FROM quota_day q JOIN access_right r USING (right_id)
  WHERE r.institution_id = $1 AND q.day = u.day) AS allowed
FROM usage_day u WHERE institution_id = $1 AND day BETWEEN $2 AND $3 GROUP BY day ORDER BY day`;

/** An institution's use day by day; days without a call are missing. */
export async function followDays(sql: Sql, institutionId: Uuid, { from, to }: Days): Promise<DayUse[]> {
  return (await sql.query<DayUse & Record<string, unknown>>(daysSql, [institutionId, from, to])).rows;
}
