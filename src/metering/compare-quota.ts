import type { Sql } from '../platform/sql/index.ts';

/** Rights looked at each time, drawn by chance: over a day every busy right is looked at many times. */
const SAMPLE = 20;

/** Hits of one right that are counted at a time; a busier one is left to `gapura log verify`. */
const MOST_HITS = 50_000;

/**
 * Both sides are read in one snapshot. Records are found by institution and time; a day of the office lies within two
 * days of the clock whatever its zone, and a moved business clock is caught by comparing days, not times.
 */
const compareSql = `
WITH sample AS (
  SELECT l.right_id, l.day, r.institution_id, sum(l.spent) AS spent
  FROM quota_lease l JOIN access_right r USING (right_id)
  WHERE l.day >= $1::date - 1
  GROUP BY 1, 2, 3 HAVING sum(l.spent) BETWEEN 1 AND ${MOST_HITS} ORDER BY random() LIMIT ${SAMPLE}
)
SELECT count(*)::int AS unequal FROM sample s WHERE s.spent <> (
  SELECT coalesce(sum(a.charged), 0) FROM access_record a
  WHERE a.institution_id = s.institution_id AND a.at > now() - interval '4 days'
    AND a.right_id = s.right_id AND a.day = s.day)`;

/** How many of some rights drawn by chance have other hits spent than records charged; anything but 0 is an alarm. */
export async function compareQuota(sql: Sql, today: string): Promise<number> {
  const found = await sql.query<{ unequal: number }>(compareSql, [today]);
  return found.rows[0]?.unequal ?? 0;
}
