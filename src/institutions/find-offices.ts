import { Fault } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Letterhead, Office } from './model.ts';

const columns = 'office_code AS "officeCode", name, time_zone AS "timeZone", government, address, contact';

type OfficeRow = Office & Letterhead & Record<string, unknown>;

/** All offices, by code. */
export async function listOffices(sql: Sql): Promise<Office[]> {
  const text = 'SELECT office_code AS "officeCode", name, time_zone AS "timeZone" FROM office ORDER BY office_code';
  return (await sql.query<Office & Record<string, unknown>>(text)).rows;
}

/** Offices whose code begins with a region's ('' for the country), with their letterheads, by code. */
export async function officesWithin(sql: Sql, region: string): Promise<(Office & Letterhead)[]> {
  const text = `SELECT ${columns} FROM office WHERE starts_with(office_code, $1) ORDER BY office_code`;
  return (await sql.query<OfficeRow>(text, [region])).rows;
}

/** The office of a code, with its letterhead; throws `not_found`. */
export async function getOffice(sql: Sql, officeCode: string): Promise<Office & Letterhead> {
  const text = `SELECT ${columns} FROM office WHERE office_code = $1`;
  const found = (await sql.query<OfficeRow>(text, [officeCode])).rows[0];
  if (found) return found;
  throw new Fault('not_found', 'There is no such office.', { field: 'office', remedy: 'See `gapura office list`.' });
}
