import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** What an uplift was used for: hits of each of its days until now, against what the right had without it. */
export interface UpliftReport {
  readonly upliftId: Uuid;
  readonly rightId: Uuid;
  readonly from: Day;
  readonly until: Day;
  readonly dailyQuota: number;
  /** Hits a day that were agreed when it was given. */
  readonly normalQuota: number;
  readonly letterNo: string;
  readonly letterDate: Day;
  readonly reason: string;
  readonly recordedAt: Date;
  readonly days: readonly { readonly day: Day; readonly used: number }[];
  /** Days on which more was used than the right has without it. */
  readonly daysAbove: number;
}

/** Hits of a day are those that were recorded, so what a process holds unspent is not among them. */
const reportSql = `
SELECT u.uplift_id AS "upliftId", u.right_id AS "rightId", u.from_day::text AS "from", u.until_day::text AS "until",
  u.daily_quota AS "dailyQuota", u.normal_quota AS "normalQuota", u.letter_no AS "letterNo",
  u.letter_date::text AS "letterDate", u.reason, u.recorded_at AS "recordedAt", coalesce(used.days, '[]') AS days, coalesce(used.above, 0)::int AS "daysAbove"
FROM quota_uplift u JOIN access_right r USING (right_id) LEFT JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object('day', d.day, 'used', d.used) ORDER BY d.day) AS days,
    count(*) FILTER (WHERE d.used > u.normal_quota) AS above
  FROM (SELECT g.day::date AS day, coalesce((SELECT sum(l.spent) FROM quota_lease l
      WHERE l.right_id = u.right_id AND l.day = g.day::date), 0) AS used
    FROM generate_series(u.from_day, least(u.until_day, $2::date), interval '1 day') AS g (day)) d
) used ON true
WHERE r.agreement_id = $1 ORDER BY u.from_day, u.uplift_id`;

/** The uplifts of all rights under an agreement with their use until `today`, oldest first. */
export async function reportUplifts(sql: Sql, agreementId: Uuid, today: Day): Promise<UpliftReport[]> {
  return (await sql.query<UpliftReport & Record<string, unknown>>(reportSql, [agreementId, today])).rows;
}
