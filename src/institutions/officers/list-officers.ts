import type { Day } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type Found, type Page, rowsBefore } from '../page.ts';
import { actingOn, officerColumns } from './find-officers.ts';
import type { Officer, Role, Workplace } from './model.ts';

/**
 * An officer in a list: whether it may act on the day asked for, and the last day that a letter of appointment names, null
 * where one of them is good until it is revoked.
 */
export type ListedOfficer = Officer & { readonly acting: boolean; readonly appointedUntil: Day | null };

/** Which officers are asked for: of one status, of one role; all of them where neither is named. */
export interface WantedOfficers {
  readonly status?: Officer['status'] | undefined;
  readonly role?: Role | undefined;
}

const appointedUntil = `(SELECT nullif(max(coalesce(a.ends_on, 'infinity')), 'infinity')::text FROM appointment a
  WHERE a.officer_id = o.officer_id) AS "appointedUntil"`;

/** A page of the officers of an office or institution, by name; those deactivated stand in it unless a status is named. */
export async function listOfficers(
  sql: Sql,
  at: Workplace,
  on: Day,
  { status, role, ...page }: Page & WantedOfficers,
): Promise<Found<ListedOfficer>> {
  const [column, id] = 'institutionId' in at ? ['institution_id', at.institutionId] : ['office_code', at.officeCode];
  const where = `o.${column} = $1 AND ($2::text IS NULL OR o.status = $2) AND ($3::text IS NULL OR $3 = ANY(o.roles))`;
  const wanted = [id, status, role];
  const counted = await sql.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM officer o WHERE ${where}`,
    wanted,
  );
  const { rows } = await sql.query<ListedOfficer & Record<string, unknown>>(
    `SELECT ${officerColumns}, ${actingOn('$4')} AS acting, ${appointedUntil} FROM officer o WHERE ${where}
     ORDER BY o.name, o.officer_id LIMIT $5 OFFSET $6`,
    [...wanted, on, page.limit, rowsBefore(page)],
  );
  return { total: counted.rows[0]?.total ?? 0, rows };
}
