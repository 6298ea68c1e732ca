import type { TimeZone, Uuid } from '../kernel/index.ts';
import { Fault } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Institution } from './model.ts';

/** An institution with its office's time zone, as the access snapshot holds it. */
export type InstitutionInZone = Institution & { readonly timeZone: TimeZone };

const columns = `i.institution_id AS "institutionId", i.office_code AS "officeCode", i.slug,
  i.customer_id AS "customerId", i.name, i.class, i.kind, i.sector, i.status, o.time_zone AS "timeZone"`;

/** Institutions changed after an epoch ('0' for all). */
export async function institutionsSince(sql: Sql, epoch: string): Promise<InstitutionInZone[]> {
  const text = `SELECT ${columns} FROM institution i JOIN office o USING (office_code) WHERE i.epoch > $1`;
  return (await sql.query<InstitutionInZone>(text, [epoch])).rows;
}

/** All institutions, by slug. */
export async function listInstitutions(sql: Sql): Promise<InstitutionInZone[]> {
  return (await institutionsSince(sql, '0')).toSorted((a, b) => a.slug.localeCompare(b.slug));
}

/** The institution of a slug in any case, or of an id; throws `not_found`. */
export async function getInstitution(sql: Sql, slugOrId: string): Promise<InstitutionInZone> {
  const text = `SELECT ${columns} FROM institution i JOIN office o USING (office_code)
    WHERE i.slug = upper($1) OR i.institution_id::text = lower($1)`;
  const found = (await sql.query<InstitutionInZone>(text, [slugOrId])).rows[0];
  if (found) return found;
  throw new Fault('not_found', `There is no institution ${slugOrId}.`, {
    field: 'institution',
    remedy: 'See `gapura institution list`.',
  });
}

/** The id of an institution, from its slug or id; throws `not_found`. */
export async function getInstitutionId(sql: Sql, slugOrId: string): Promise<Uuid> {
  return (await getInstitution(sql, slugOrId)).institutionId;
}
