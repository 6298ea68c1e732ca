import type { AccessMethod } from '../access/index.ts';
import type { Clock, Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { todayIn } from './bring-into-force.ts';

/** Whose agreements are read: those that the codes of their offices begin with ('' is the country), or one's. */
export interface Whose {
  readonly region: string;
  readonly institutionId: Uuid | null;
}

/** Days from one to another, both among them. */
export interface EndingDays {
  readonly from: Day;
  readonly until: Day;
}

/** A signed agreement with its last day. */
export interface Ending {
  readonly agreementId: Uuid;
  readonly number: string;
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly officeCode: string;
  readonly endsOn: Day;
  /** Days of access after today at its office; negative when it has ended. */
  readonly daysLeft: number;
  /** Number of the signed agreement that continues it; null for none. */
  readonly continuedBy: string | null;
}

/** A right that ends on another day than its agreement; all others end with it. */
export interface EndingRight extends Omit<Ending, 'continuedBy'> {
  readonly rightId: Uuid;
  readonly method: AccessMethod;
}

const tables = `agreement a JOIN institution i USING (institution_id) JOIN office o ON o.office_code = i.office_code
  CROSS JOIN LATERAL (SELECT ($1::jsonb ->> o.time_zone)::date AS today) t`;

const seen = `a.status = 'active' AND a.office_code LIKE $2 || '%' AND ($3::uuid IS NULL OR a.institution_id = $3)`;

const columns = (endsOn: string) => `a.agreement_id AS "agreementId", a.number, a.institution_id AS "institutionId",
  i.name AS institution, a.office_code AS "officeCode", ${endsOn}::text AS "endsOn", ${endsOn} - t.today AS "daysLeft"`;

const continued = `(SELECT n.number FROM agreement n WHERE n.institution_id = a.institution_id
  AND n.renews = a.agreement_id AND n.status = 'active' LIMIT 1) AS "continuedBy"`;

const withinSql = `SELECT ${columns('a.ends_on')}, ${continued} FROM ${tables}
WHERE ${seen} AND a.ends_on BETWEEN $4 AND $5 ORDER BY a.ends_on, a.agreement_id`;

/** Agreements that end on some days, those that end first at the top. */
export async function endingsWithin(
  sql: Sql,
  clock: Clock,
  { region, institutionId }: Whose,
  { from, until }: EndingDays,
): Promise<Ending[]> {
  const values = [todayIn(clock), region, institutionId, from, until];
  return (await sql.query<Ending & Record<string, unknown>>(withinSql, values)).rows;
}

const rightsSql = `SELECT ${columns('r.valid_until')}, r.right_id AS "rightId", r.method
FROM ${tables} JOIN access_right r ON r.agreement_id = a.agreement_id
WHERE ${seen} AND r.status IN ('active', 'suspended') AND r.valid_until <> a.ends_on
  AND r.valid_until BETWEEN $4 AND $5 ORDER BY r.valid_until, r.right_id`;

/** Rights that end on some days by themselves, before or after their agreement. */
export async function rightEndingsWithin(
  sql: Sql,
  clock: Clock,
  { region, institutionId }: Whose,
  { from, until }: EndingDays,
): Promise<EndingRight[]> {
  const values = [todayIn(clock), region, institutionId, from, until];
  return (await sql.query<EndingRight & Record<string, unknown>>(rightsSql, values)).rows;
}

/** As `stateOf` says `near_end`. */
const nearEndSql = `SELECT ${columns('a.ends_on')}, ${continued}, count(*) OVER ()::int AS total FROM ${tables}
  JOIN agreement_version v ON v.agreement_id = a.agreement_id AND v.version_no = 1
WHERE ${seen} AND v.signed_on IS NOT NULL AND a.starts_on <= t.today
  AND a.ends_on BETWEEN t.today AND t.today + $4::int ORDER BY a.ends_on, a.agreement_id LIMIT $5`;

/** Agreements near their end by the setting `nearEndDays`: how many, the first of them, and the setting. */
export async function listNearEnd(
  sql: Sql,
  clock: Clock,
  { region, institutionId }: Whose,
  limit: number,
): Promise<{ readonly total: number; readonly rows: readonly Ending[]; readonly nearEndDays: number }> {
  const { nearEndDays } = await readSettings(sql);
  const values = [todayIn(clock), region, institutionId, nearEndDays, limit];
  const { rows } = await sql.query<Ending & { readonly total: number } & Record<string, unknown>>(nearEndSql, values);
  return { total: rows[0]?.total ?? 0, rows, nearEndDays };
}
