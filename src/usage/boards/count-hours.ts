import type { Sql } from '../../platform/sql/index.ts';
import { daysOf, type Months } from '../months.ts';
import { type Scope, scopeValues, withinScope } from '../scope.ts';

/** Calls in the hours of a weekday, by the clocks of the offices; weekday 0 is Sunday. */
export interface WeekdayHours {
  readonly weekday: number;
  readonly hours: readonly number[];
}

const sums = `ARRAY[${Array.from({ length: 24 }, (_, hour) => `sum(hours[${hour + 1}])`).join(', ')}]::float8[]`;

/** Hours are kept by region and month, and by institution and day: a sector is asked of neither. */
const ofRegionSql = `
SELECT weekday::int, ${sums} AS hours FROM usage_week WHERE month BETWEEN $1 AND $2 AND starts_with(office_code, $3)
  AND ($4::text IS NULL OR starts_with(office_code, $4)) GROUP BY 1 ORDER BY 1`;

const ofInstitutionSql = `
SELECT extract(dow FROM u.day)::int AS weekday, ${sums} AS hours FROM usage_right_day u JOIN institution i USING (institution_id)
WHERE u.day BETWEEN $1 AND $2 AND ${withinScope(3)} GROUP BY 1 ORDER BY 1`;

/** Calls by the hour of the week: of a region, or of one institution. Weekdays without a call are missing. */
export async function countHours(sql: Sql, months: Months, scope: Omit<Scope, 'sector'>): Promise<WeekdayHours[]> {
  const { from, to } = daysOf(months);
  const isOfOne = scope.institutionId ?? scope.institution;
  const found = isOfOne
    ? await sql.query<WeekdayHours & Record<string, unknown>>(ofInstitutionSql, [from, to, ...scopeValues(scope)])
    : await sql.query<WeekdayHours & Record<string, unknown>>(ofRegionSql, [
        from,
        to,
        scope.region,
        scope.office ?? null,
      ]);
  return found.rows;
}
