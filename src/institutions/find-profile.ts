import { type Day, Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Institution, InstitutionContact } from './model.ts';
import { actingOn } from './officers/find-officers.ts';

/** An institution with its contact, and how many officers it has. */
export interface InstitutionProfile extends Institution, InstitutionContact {
  readonly users: {
    readonly active: number;
    readonly deactivated: number;
    readonly operators: number;
    readonly integrators: number;
  };
  /** Admins that may act on the day asked for. */
  readonly adminsActive: number;
}

const text = `
SELECT i.institution_id AS "institutionId", i.office_code AS "officeCode", i.slug, i.customer_id AS "customerId", i.name,
  i.class, i.kind, i.sector, i.status, i.address, i.leader_name AS "leaderName", i.leader_position AS "leaderPosition",
  i.supervisor, u.users, u."adminsActive"
FROM institution i, LATERAL (
  SELECT json_build_object(
      'active', count(*) FILTER (WHERE o.status = 'active'),
      'deactivated', count(*) FILTER (WHERE o.status = 'deactivated'),
      'operators', count(*) FILTER (WHERE o.status = 'active' AND 'operator' = ANY(o.roles)),
      'integrators', count(*) FILTER (WHERE o.status = 'active' AND 'integrator' = ANY(o.roles))) AS users,
    (count(*) FILTER (WHERE 'institution_admin' = ANY(o.roles) AND ${actingOn('$2')}))::int AS "adminsActive"
  FROM officer o WHERE o.institution_id = i.institution_id) u
WHERE i.institution_id = $1`;

/** The profile of an institution, its admins counted as they may act on a day; throws `not_found`. */
export async function getInstitutionProfile(sql: Sql, institutionId: Uuid, on: Day): Promise<InstitutionProfile> {
  const { rows } = await sql.query<InstitutionProfile & Record<string, unknown>>(text, [institutionId, on]);
  if (rows[0]) return rows[0];
  throw new Fault('not_found', 'There is no such institution.', { field: 'institution' });
}
