import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { daysOf, type Months } from '../months.ts';
import { type Scope, scopeValues, withinScope } from '../scope.ts';

/** An uplift of a quota (penambahan kuota sementara) and what it was used for. */
export interface UpliftUse {
  readonly upliftId: Uuid;
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly rightId: Uuid;
  readonly from: Day;
  readonly until: Day;
  readonly dailyQuota: number;
  readonly normalQuota: number;
  readonly letterNo: string;
  readonly reason: string;
  /** Days until now on which more was used than the right has without it, and the most hits of a day. */
  readonly daysAbove: number;
  readonly mostHits: number;
}

const listSql = `
SELECT u.uplift_id AS "upliftId", i.institution_id AS "institutionId", i.name AS institution, u.right_id AS "rightId",
  u.from_day::text AS "from", u.until_day::text AS until, u.daily_quota AS "dailyQuota", u.normal_quota AS "normalQuota",
  u.letter_no AS "letterNo", u.reason, coalesce(used.above, 0)::int AS "daysAbove", coalesce(used.most, 0)::float8 AS "mostHits"
FROM quota_uplift u JOIN institution i USING (institution_id) LEFT JOIN LATERAL (
  SELECT count(*) FILTER (WHERE d.hits > u.normal_quota) AS above, max(d.hits) AS most FROM usage_right_day d
  WHERE d.institution_id = u.institution_id AND d.right_id = u.right_id AND d.day BETWEEN u.from_day AND u.until_day) used ON true
WHERE u.from_day <= $2 AND u.until_day >= $1 AND ${withinScope(3)}
ORDER BY u.from_day DESC, u.uplift_id LIMIT $8 OFFSET $9`;

/** Uplifts that were in force in some months, with their use, the newest first. */
export async function listUpliftUse(
  sql: Sql,
  months: Months,
  scope: Scope,
  { limit, page }: { readonly limit: number; readonly page: number },
): Promise<UpliftUse[]> {
  const { from, to } = daysOf(months);
  const values = [from, to, ...scopeValues(scope), limit, limit * (page - 1)];
  return (await sql.query<UpliftUse & Record<string, unknown>>(listSql, values)).rows;
}
