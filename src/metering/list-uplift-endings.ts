import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** An uplift of a quota (penambahan kuota sementara) with its last day. */
export interface EndingUplift {
  readonly upliftId: Uuid;
  readonly rightId: Uuid;
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly officeCode: string;
  readonly dailyQuota: number;
  readonly normalQuota: number;
  readonly letterNo: string;
  readonly endsOn: Day;
}

const listSql = `
SELECT u.uplift_id AS "upliftId", u.right_id AS "rightId", u.institution_id AS "institutionId", i.name AS institution,
  i.office_code AS "officeCode", u.daily_quota AS "dailyQuota", u.normal_quota AS "normalQuota",
  u.letter_no AS "letterNo", u.until_day::text AS "endsOn"
FROM quota_uplift u JOIN institution i USING (institution_id)
WHERE u.until_day BETWEEN $3 AND $4 AND starts_with(i.office_code, $1) AND ($2::uuid IS NULL OR u.institution_id = $2)
ORDER BY u.until_day, u.uplift_id`;

/** Uplifts of a region, or of one institution, that end on some days, those that end first at the top. */
export async function upliftEndings(
  sql: Sql,
  { region, institutionId }: { readonly region: string; readonly institutionId: Uuid | null },
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<EndingUplift[]> {
  const values = [region, institutionId, from, until];
  return (await sql.query<EndingUplift & Record<string, unknown>>(listSql, values)).rows;
}
