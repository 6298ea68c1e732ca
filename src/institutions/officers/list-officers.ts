import type { Day } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type Found, type Page, rowsBefore } from '../page.ts';
import { actingOn, officerColumns } from './find-officers.ts';
import type { Officer, Workplace } from './model.ts';

/** An officer in a list, with whether it may act on the day asked for. */
export type ListedOfficer = Officer & { readonly acting: boolean };

/** A page of the officers of an office or institution, by name; those deactivated stand in it unless a status is named. */
export async function listOfficers(
  sql: Sql,
  at: Workplace,
  on: Day,
  { status, ...page }: Page & { readonly status?: Officer['status'] | undefined },
): Promise<Found<ListedOfficer>> {
  const [column, id] = 'institutionId' in at ? ['institution_id', at.institutionId] : ['office_code', at.officeCode];
  const where = `o.${column} = $1 AND ($2::text IS NULL OR o.status = $2)`;
  const wanted = [id, status];
  const counted = await sql.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM officer o WHERE ${where}`,
    wanted,
  );
  const { rows } = await sql.query<ListedOfficer & Record<string, unknown>>(
    `SELECT ${officerColumns}, ${actingOn('$3')} AS acting FROM officer o WHERE ${where}
     ORDER BY o.name, o.officer_id LIMIT $4 OFFSET $5`,
    [...wanted, on, page.limit, rowsBefore(page)],
  );
  return { total: counted.rows[0]?.total ?? 0, rows };
}
