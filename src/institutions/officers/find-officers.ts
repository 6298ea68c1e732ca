import { type Day, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Officer } from './model.ts';

const columns = `o.officer_id AS "officerId", o.office_code AS "officeCode", o.institution_id AS "institutionId",
  o.application_id AS "applicationId", o.roles, o.name, o.position, o.employee_no AS "employeeNo", o.email, o.phone,
  o.status, o.ended_on::text AS "endedOn", o.ended_because AS "endedBecause"`;

type Row = Officer & Record<string, unknown>;

/** The officer of an id; throws `not_found`. */
export async function getOfficer(sql: Sql, officerId: Uuid): Promise<Officer> {
  const found = (await sql.query<Row>(`SELECT ${columns} FROM officer o WHERE o.officer_id = $1`, [officerId])).rows[0];
  if (found) return found;
  throw new Fault('not_found', 'There is no such officer.', { field: 'officer' });
}

/**
 * The officer of an id when it may act on a day: active, and appointed for that day. An applicant needs no letter, since
 * an office invited it. Undefined otherwise.
 */
export async function findActingOfficer(sql: Sql, officerId: Uuid, on: Day): Promise<Officer | undefined> {
  const text = `SELECT ${columns} FROM officer o WHERE o.officer_id = $1 AND o.status = 'active'
    AND (o.application_id IS NOT NULL OR EXISTS (SELECT 1 FROM appointment a
      WHERE a.officer_id = o.officer_id AND a.starts_on <= $2 AND coalesce(a.ends_on, 'infinity') >= $2))`;
  return (await sql.query<Row>(text, [officerId, on])).rows[0];
}
