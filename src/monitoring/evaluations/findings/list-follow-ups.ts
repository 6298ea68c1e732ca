import { PUSAT } from '../../../access/index.ts';
import type { Officer } from '../../../institutions/index.ts';
import { type Clock, type Day, dayAt, Fault, type TimeZone, timeZones, type Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { findingColumns } from './find-findings.ts';
import type { ListedFollowUp } from './model.ts';

/** What is looked for; what is left out is not asked. */
export interface FollowUpFilter {
  readonly institution?: Uuid;
  /** An office, with what lies in its region. */
  readonly office?: string;
  /** True for those that are overdue, open and closed ones alike where it is left out. */
  readonly overdue?: boolean;
  readonly open?: boolean;
  readonly limit: number;
  /** From 1. */
  readonly page: number;
}

/** Whose follow-ups an officer sees: those of the region of its office, or of its institution. */
type Reader = Pick<Officer, 'officeCode' | 'institutionId'>;

const from = `FROM finding f JOIN dossier d USING (dossier_id) JOIN evaluation e USING (evaluation_id)
  JOIN institution i USING (institution_id) JOIN office o ON o.office_code = e.office_code
  CROSS JOIN LATERAL (SELECT ($1::jsonb ->> o.time_zone)::date AS today) t`;

const listed = `${findingColumns}, d.institution_id AS "institutionId", i.name AS institution,
  e.office_code AS "officeCode", d.minutes_no AS "minutesNo", d.signed_on::text AS "signedOn",
  f.closed_on IS NULL AND f.due_on < t.today AS overdue`;

/** Only signed minutes bind anybody. */
const binding = `d.state = 'signed' AND f.follow_up IS NOT NULL`;

const searched = `WHERE ${binding} AND num_nonnulls($2::text, $3::uuid) = 1
    AND ($2::text IS NULL OR e.office_code LIKE $2 || '%') AND ($3::uuid IS NULL OR d.institution_id = $3)
    AND ($4::uuid IS NULL OR d.institution_id = $4) AND ($5::text IS NULL OR e.office_code LIKE $5 || '%')
    AND ($6::bool IS NULL OR (f.closed_on IS NULL AND f.due_on < t.today) = $6)
    AND ($7::bool IS NULL OR (f.closed_on IS NULL) = $7)`;

const searchSql = `SELECT ${listed} ${from} ${searched} ORDER BY f.due_on, f.finding_id LIMIT $8 OFFSET $9`;

const countSql = `SELECT count(*)::int AS total, count(*) FILTER (WHERE f.closed_on IS NULL AND f.due_on < t.today)::int
  AS overdue ${from} ${searched}`;

type Row = ListedFollowUp & Record<string, unknown>;

/** A page of the follow-ups that an officer may see, those that are due first at the top. */
export async function listFollowUps(
  sql: Sql,
  clock: Clock,
  { officeCode, institutionId }: Reader,
  { institution, office, overdue, open, limit, page }: FollowUpFilter,
): Promise<ListedFollowUp[]> {
  const reader = [asPrefix(officeCode), institutionId];
  const wanted = [institution, asPrefix(office ?? null), overdue, open, limit, limit * (page - 1)];
  return (await sql.query<Row>(searchSql, [todayIn(clock), ...reader, ...wanted])).rows;
}

/** How many follow-ups of what is looked for an officer may see, and how many of them are overdue. */
export async function countFollowUps(
  sql: Sql,
  clock: Clock,
  { officeCode, institutionId }: Reader,
  { institution, office, overdue, open }: Omit<FollowUpFilter, 'limit' | 'page'>,
): Promise<{ readonly total: number; readonly overdue: number }> {
  const wanted = [institution, asPrefix(office ?? null), overdue, open];
  const values = [todayIn(clock), asPrefix(officeCode), institutionId, ...wanted];
  const { rows } = await sql.query<{ total: number; overdue: number }>(countSql, values);
  return rows[0] ?? { total: 0, overdue: 0 };
}

/** The follow-up of a finding of signed minutes; throws `not_found`. */
export async function getFollowUp(sql: Sql, clock: Clock, findingId: Uuid): Promise<ListedFollowUp> {
  const text = `SELECT ${listed} ${from} WHERE ${binding} AND f.finding_id = $2`;
  const found = (await sql.query<Row>(text, [todayIn(clock), findingId])).rows[0];
  if (found) return found;
  throw new Fault('not_found', 'There is no such follow-up.', { field: 'followUp' });
}

/** The region of pusat is the empty prefix. */
function asPrefix(officeCode: string | null): string | null {
  return officeCode === PUSAT ? '' : officeCode;
}

/** Days on which it is today, by zone of the office. */
function todayIn(clock: Clock): Partial<Record<TimeZone, Day>> {
  const zones = Object.keys(timeZones) as TimeZone[];
  return Object.fromEntries(zones.map((zone) => [zone, dayAt(clock.business(), zone)]));
}
