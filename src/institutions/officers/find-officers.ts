import { type Day, Fault, parseUuid, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Appointment, Officer, Role, Workplace } from './model.ts';

/** Columns of an officer `o`, under their names in {@link Officer}. */
export const officerColumns = `o.officer_id AS "officerId", o.office_code AS "officeCode",
  o.institution_id AS "institutionId", o.application_id AS "applicationId", o.roles, o.name, o.position,
  o.employee_no AS "employeeNo", o.email, o.phone, o.status, o.ended_on::text AS "endedOn",
  o.ended_because AS "endedBecause"`;

/**
 * The condition that an officer `o` may act on the day of a placeholder (`$2`): active, and appointed for that day. An
 * applicant needs no letter, since an office invited it.
 */
export const actingOn = (day: string): string => `(o.status = 'active' AND (o.application_id IS NOT NULL OR EXISTS (
  SELECT 1 FROM appointment a WHERE a.officer_id = o.officer_id
    AND a.starts_on <= ${day} AND coalesce(a.ends_on, 'infinity') >= ${day})))`;

type Row = Officer & Record<string, unknown>;

/** The officer of an id; throws `not_found`. */
export async function getOfficer(sql: Sql, officerId: Uuid): Promise<Officer> {
  const text = `SELECT ${officerColumns} FROM officer o WHERE o.officer_id = $1`;
  const found = (await sql.query<Row>(text, [officerId])).rows[0];
  if (found) return found;
  throw new Fault('not_found', 'There is no such officer.', { field: 'officer' });
}

/** The names of those actors of the log that are officers, by what the log calls them; others are left out. */
export async function officerNames(sql: Sql, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(actors)].flatMap((actor) => parseUuid(actor) ?? []);
  const text = 'SELECT officer_id AS "officerId", name FROM officer WHERE officer_id = ANY($1)';
  const { rows } = await sql.query<{ officerId: Uuid; name: string }>(text, [ids]);
  return new Map(rows.map(({ officerId, name }) => [officerId, name]));
}

/** The applicant who was invited to an application; undefined when nobody was. */
export async function findApplicant(sql: Sql, applicationId: Uuid): Promise<Officer | undefined> {
  const text = `SELECT ${officerColumns} FROM officer o WHERE o.application_id = $1`;
  return (await sql.query<Row>(text, [applicationId])).rows[0];
}

/** The officer of an id when it may act on a day; undefined otherwise. */
export async function findActingOfficer(sql: Sql, officerId: Uuid, on: Day): Promise<Officer | undefined> {
  const text = `SELECT ${officerColumns} FROM officer o WHERE o.officer_id = $1 AND ${actingOn('$2')}`;
  return (await sql.query<Row>(text, [officerId, on])).rows[0];
}

/** Whoever may act on a day in a role at an office or institution; of several the first by name. */
export async function findActingIn(sql: Sql, role: Role, at: Workplace, on: Day): Promise<Officer | undefined> {
  const [column, id] = 'institutionId' in at ? ['institution_id', at.institutionId] : ['office_code', at.officeCode];
  const text = `SELECT ${officerColumns} FROM officer o WHERE o.${column} = $1 AND $3 = ANY(o.roles) AND ${actingOn('$2')}
    ORDER BY o.name, o.officer_id LIMIT 1`;
  return (await sql.query<Row>(text, [id, on, role])).rows[0];
}

/** Letters that appointed an officer, the latest first. */
export async function listAppointments(sql: Sql, officerId: Uuid): Promise<Appointment[]> {
  const text = `SELECT letter_no AS "letterNo", letter_date::text AS "letterDate", starts_on::text AS "startsOn",
      ends_on::text AS "endsOn", file_id AS "fileId"
    FROM appointment WHERE officer_id = $1 ORDER BY starts_on DESC, letter_no`;
  return (await sql.query<Appointment & Record<string, unknown>>(text, [officerId])).rows;
}

/** Where officers belong, or one of them. */
type Belonging = Partial<Pick<Officer, 'officerId' | 'officeCode' | 'institutionId' | 'applicationId'>>;

/**
 * Mail addresses of whoever may act on a day at an office, at an institution or on an application, in one of some roles;
 * or of one officer, whatever its role. What cannot be an address is left out.
 */
export async function findMailAddresses(sql: Sql, of: Belonging, roles: readonly Role[], on: Day): Promise<string[]> {
  const text = `SELECT DISTINCT o.email FROM officer o
    WHERE (o.officer_id = $3 OR ((o.office_code = $4 OR o.institution_id = $5 OR o.application_id = $6) AND o.roles && $1))
      AND ${actingOn('$2')} AND o.email LIKE '_%@_%' AND length(o.email) <= 254`;
  const where = [of.officerId, of.officeCode, of.institutionId, of.applicationId];
  const { rows } = await sql.query<{ email: string }>(text, [roles, on, ...where]);
  return rows.map(({ email }) => email);
}
