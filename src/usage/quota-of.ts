import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Days } from './months.ts';

/** The quota of an institution against its use, on the days on which it was used. */
export interface QuotaUse {
  /** Days with a hit. */
  readonly daysUsed: number;
  /** Days on which a right had as many hits as it was allowed. */
  readonly daysAtLimit: number;
  /** Hits that its rights allowed on the days on which they were used, and what was used of them. */
  readonly allowed: number;
  readonly used: number;
  /** The day with most hits of all its rights; null when there was none. */
  readonly peak: { readonly day: Day; readonly hits: number } | null;
}

/** Quota is of a right and its office's day; a cap of before an uplift or letter is that of the last lease of the day. */
const quotaSql = `
WITH used AS (
  SELECT institution_id, day, right_id, hits FROM usage_right_day
  WHERE institution_id = ANY($1) AND day BETWEEN $2 AND $3 AND hits > 0
), days AS (
  SELECT institution_id, day, sum(hits) AS hits, sum(q.cap) AS cap, bool_or(hits >= q.cap) AS at_limit
  FROM used LEFT JOIN quota_day q USING (right_id, day) GROUP BY 1, 2
)
SELECT institution_id AS "institutionId", count(*)::int AS "daysUsed", count(*) FILTER (WHERE at_limit)::int AS "daysAtLimit",
  coalesce(sum(cap), 0)::float8 AS allowed, sum(hits)::float8 AS used, (array_agg(jsonb_build_object('day', day, 'hits', hits)
    ORDER BY hits DESC, day))[1] AS peak FROM days GROUP BY 1`;

/** Nothing used of anything. */
export const unused: QuotaUse = { daysUsed: 0, daysAtLimit: 0, allowed: 0, used: 0, peak: null };

/** Quota against use of some institutions; those without a hit are missing. */
export async function quotaOf(
  sql: Sql,
  institutionIds: readonly Uuid[],
  { from, to }: Days,
): Promise<Map<Uuid, QuotaUse>> {
  type Row = QuotaUse & { readonly institutionId: Uuid } & Record<string, unknown>;
  const { rows } = await sql.query<Row>(quotaSql, [institutionIds, from, to]);
  return new Map(rows.map(({ institutionId, ...quota }) => [institutionId, quota]));
}
