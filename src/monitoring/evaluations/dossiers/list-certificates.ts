import { type Clock, type Day, dayAt, type Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { readSettings } from '../../../settings/index.ts';

/** When the certificate of SNI ISO/IEC 27001 is due under an agreement. */
export interface DueCertificate {
  readonly agreementId: Uuid;
  readonly number: string;
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly officeCode: string;
  readonly dueOn: Day;
}

/** As the dossier's section counts it: months after the signing, unless the last signed checklist says that it was shown. */
const listSql = `
SELECT * FROM (
  SELECT a.agreement_id AS "agreementId", a.number, a.institution_id AS "institutionId", i.name AS institution,
    a.office_code AS "officeCode", (coalesce(s.signed_on, a.starts_on) + make_interval(months => $6))::date::text AS "dueOn"
  FROM agreement a JOIN institution i USING (institution_id)
    JOIN agreement_version v ON v.agreement_id = a.agreement_id AND v.version_no = 1 AND v.signed_on IS NOT NULL
    LEFT JOIN agreement_signature s ON s.agreement_id = a.agreement_id AND s.part = 'agreement'
  WHERE a.status = 'active' AND a.office_code LIKE $1 || '%' AND ($2::uuid IS NULL OR a.institution_id = $2)
    AND a.starts_on <= $5 AND a.ends_on >= $5
    AND (SELECT d.checklist -> 'iso_certificate' ->> 'answer' FROM dossier d WHERE d.institution_id = a.institution_id
      AND d.state = 'signed' ORDER BY d.signed_on DESC, d.dossier_id DESC LIMIT 1) IS DISTINCT FROM 'yes'
) due WHERE "dueOn" BETWEEN $3 AND $4 ORDER BY "dueOn", "agreementId"`;

/** Certificates of a region, or of one institution, that are due on some days and were not shown yet. */
export async function certificatesDue(
  sql: Sql,
  clock: Clock,
  { region, institutionId }: { readonly region: string; readonly institutionId: Uuid | null },
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<DueCertificate[]> {
  const { isoDueMonths } = await readSettings(sql);
  const values = [region, institutionId, from, until, dayAt(clock.business(), 'WIB'), isoDueMonths];
  return (await sql.query<DueCertificate & Record<string, unknown>>(listSql, values)).rows;
}
