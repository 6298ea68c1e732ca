import { regionOf } from '../access/index.ts';
import type { Officer } from '../institutions/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** Whose acts an office may read of: its region's institutions, and the people of its region's offices. */
export interface Region {
  readonly institutions: readonly Uuid[];
  /** Ids of officers of offices, and of applicants: the log knows them by no institution. */
  readonly officers: readonly string[];
}

const institutionsSql = 'SELECT institution_id AS id FROM institution WHERE starts_with(office_code, $1)';
const officersSql = `
SELECT o.officer_id AS id FROM officer o LEFT JOIN application a USING (application_id)
WHERE o.institution_id IS NULL AND starts_with(coalesce(o.office_code, a.office_code), $1)`;

/** What the officer's office may read of; undefined where that is the country, and so every record. */
export async function regionSeenBy(sql: Sql, { officeCode }: Officer): Promise<Region | undefined> {
  const region = regionOf(`${officeCode}`);
  if (region === '') return undefined;
  const institutions = await sql.query<{ id: Uuid }>(institutionsSql, [region]);
  const officers = await sql.query<{ id: string }>(officersSql, [region]);
  return { institutions: institutions.rows.map(({ id }) => id), officers: officers.rows.map(({ id }) => id) };
}
