import type { Day } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { monthCountsSql } from '../counts.ts';
import type { CountedCell } from './figures.ts';

/** A call that was refused before its right was known has neither method of access nor purpose, and is no use. */
const cellsSql = `
SELECT i.office_code AS region, o.name AS "regionName", i.sector, r.method, r.purpose, ${monthCountsSql}
FROM usage_month u JOIN access_right r ON r.right_id = u.right_id JOIN institution i ON i.institution_id = u.institution_id
  JOIN office o USING (office_code)
WHERE u.month = $1 GROUP BY 1, 2, 3, 4, 5 HAVING sum(u.calls) > 0 ORDER BY 1, 3, 4, 5`;

/** The use of a month by region, sector, method of access and purpose. */
export async function countCells(sql: Sql, month: Day): Promise<CountedCell[]> {
  const { rows } = await sql.query<CountedCell & Record<string, unknown>>(cellsSql, [month]);
  return rows.map(({ region, regionName, sector, method, purpose, calls, hits, found, notFound }) => {
    return { region, regionName, sector, method, purpose, calls, hits, found, notFound };
  });
}
