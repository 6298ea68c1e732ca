import type { Sql } from '../platform/sql/index.ts';
import type { LogProblem } from './log-problem.ts';

/**
 * Quota and log tell the same: hits spent in a right's day are its charged records. Nobody can say it any more of days
 * whose records were dropped: those of the month in the office's time, which is ahead of UTC by 7 to 9 hours.
 */
const unequalQuotaSql = `
SELECT coalesce(q.right_id, r.right_id)::text AS right_id, coalesce(q.day, r.day)::text AS day,
  coalesce(q.spent, 0)::int AS spent, coalesce(r.charged, 0)::int AS charged
FROM (SELECT right_id, day, sum(spent) AS spent FROM quota_lease GROUP BY 1, 2) q
FULL JOIN (SELECT right_id, day, sum(charged) AS charged FROM access_record WHERE right_id IS NOT NULL AND day IS NOT NULL
  GROUP BY 1, 2) r ON r.right_id = q.right_id AND r.day = q.day
WHERE coalesce(q.spent, 0) <> coalesce(r.charged, 0) AND NOT EXISTS (SELECT FROM unnest($1::date[]) AS gone(month)
  WHERE coalesce(q.day, r.day) BETWEEN gone.month AND (gone.month + interval '1 month')::date) LIMIT 100`;

/** Names the rights and days of which that does not hold. `gone`: first days of the months that were dropped. */
export async function checkQuota(sql: Sql, gone: readonly string[]): Promise<LogProblem[]> {
  const unequal = await sql.query<{ right_id: string; day: string; spent: number; charged: number }>(unequalQuotaSql, [
    gone,
  ]);
  return unequal.rows.map(({ right_id, day, spent, charged }) => ({
    code: 'quota_unequal',
    message: `right ${right_id}, day ${day}: ${spent} hits spent, ${charged} records charged`,
  }));
}
