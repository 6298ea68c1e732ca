import { regionOf } from '../access/index.ts';
import type { Clock, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { todayIn } from './bring-into-force.ts';
import type { Part } from './model.ts';

/** A paper that was drafted and is not signed. An agreement that is not signed stands for its annex too. */
export interface UnsignedPaper {
  readonly agreementId: Uuid;
  readonly number: string;
  readonly part: Part;
  readonly versionNo: number;
  readonly institutionId: Uuid;
  readonly institution: string;
  /** The office that signs. */
  readonly officeCode: string;
  /** When it was drafted. */
  readonly since: Date;
}

/** How many there are in a region, how many of them an office signs itself, and the first of them. */
export interface UnsignedPapers {
  readonly total: number;
  readonly own: number;
  readonly rows: readonly UnsignedPaper[];
}

const listSql = `
SELECT a.agreement_id AS "agreementId", a.number, v.version_no AS "versionNo", a.institution_id AS "institutionId",
  i.name AS institution, a.office_code AS "officeCode", v.drafted_at AS since,
  CASE WHEN a.status = 'draft' THEN 'agreement' WHEN v.version_no = 1 THEN 'annex' ELSE 'addendum' END AS part,
  count(*) OVER ()::int AS total, count(*) FILTER (WHERE a.office_code = $2) OVER ()::int AS own
FROM agreement_version v JOIN agreement a USING (agreement_id) JOIN institution i USING (institution_id)
  JOIN office o ON o.office_code = i.office_code
WHERE v.signed_on IS NULL AND a.office_code LIKE $1 || '%'
  AND (a.status = 'draft' OR a.status = 'active' AND a.ends_on >= ($3::jsonb ->> o.time_zone)::date)
ORDER BY a.office_code = $2 DESC, v.drafted_at, a.agreement_id, v.version_no LIMIT $4`;

type Row = UnsignedPaper & Pick<UnsignedPapers, 'total' | 'own'>;

/** Papers that wait for a signature in the region of an office, its own first, the oldest first. */
export async function listUnsigned(sql: Sql, clock: Clock, officeCode: string, limit: number): Promise<UnsignedPapers> {
  const values = [regionOf(officeCode), officeCode, todayIn(clock), limit];
  const { rows } = await sql.query<Row & Record<string, unknown>>(listSql, values);
  return { total: rows[0]?.total ?? 0, own: rows[0]?.own ?? 0, rows };
}
