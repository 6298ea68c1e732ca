import type { Day } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type Counts, countsSql } from '../counts.ts';
import type { Days } from '../months.ts';
import { type Scope, scopeValues, withinScope } from '../scope.ts';

/** A day's use of a region. */
export interface DaySum extends Counts {
  readonly day: Day;
}

const sumSql = `
SELECT u.day::text, ${countsSql} FROM usage_day u JOIN institution i USING (institution_id)
WHERE u.day BETWEEN $1 AND $2 AND ${withinScope(3)} GROUP BY u.day ORDER BY u.day`;

/**
 * What the calls of a few days came to, day by day; days without a call are missing. Sums of days are kept by institution,
 * so a country has tens of thousands a day: what takes longer is read by month.
 */
export async function sumDays(sql: Sql, { from, to }: Days, scope: Scope): Promise<DaySum[]> {
  return (await sql.query<DaySum & Record<string, unknown>>(sumSql, [from, to, ...scopeValues(scope)])).rows;
}
