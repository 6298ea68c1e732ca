import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/** The last day on which an officer may act, by the last of its letters of appointment. */
export interface EndingAppointment {
  readonly officerId: Uuid;
  readonly name: string;
  readonly officeCode: string;
  /** Null for people of an office. */
  readonly institutionId: Uuid | null;
  readonly institution: string | null;
  readonly endsOn: Day;
}

/** Each officer once, by its last letter: one without a last day is later than any other. */
const listSql = `
WITH last AS (SELECT officer_id, max(coalesce(ends_on, 'infinity')) AS ends_on FROM appointment GROUP BY 1)
SELECT o.officer_id AS "officerId", o.name, coalesce(o.office_code, i.office_code) AS "officeCode",
  o.institution_id AS "institutionId", i.name AS institution, last.ends_on::text AS "endsOn"
FROM last JOIN officer o USING (officer_id) LEFT JOIN institution i USING (institution_id)
WHERE last.ends_on BETWEEN $3 AND $4 AND o.status = 'active'
  AND starts_with(coalesce(o.office_code, i.office_code), $1) AND ($2::uuid IS NULL OR o.institution_id = $2)
ORDER BY last.ends_on, o.officer_id`;

/** Appointments of active officers of a region's offices and institutions, or of one institution, that end on some days. */
export async function appointmentEndings(
  sql: Sql,
  { region, institutionId }: { readonly region: string; readonly institutionId: Uuid | null },
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<EndingAppointment[]> {
  const values = [region, institutionId, from, until];
  return (await sql.query<EndingAppointment & Record<string, unknown>>(listSql, values)).rows;
}
