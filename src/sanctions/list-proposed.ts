import { PUSAT, regionOf } from '../access/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { deciderOf } from './ladder.ts';
import { type SanctionKind, sanctionKinds } from './model.ts';

/** A sanction that waits for its decision. */
export interface ProposedSanction {
  readonly sanctionId: Uuid;
  readonly kind: SanctionKind;
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly officeCode: string;
  /** The office whose head decides. */
  readonly decider: string;
  readonly since: Day;
  /** Null where a rule proposed it. */
  readonly proposedBy: string | null;
}

/** How many there are in a region, how many of them an office decides, and the first of them. */
export interface ProposedSanctions {
  readonly total: number;
  readonly own: number;
  readonly rows: readonly ProposedSanction[];
}

const listSql = `
SELECT s.sanction_id AS "sanctionId", s.kind, s.institution_id AS "institutionId", i.name AS institution,
  s.office_code AS "officeCode", d.decider, s.state_since::text AS since, f.name AS "proposedBy",
  count(*) OVER ()::int AS total, count(*) FILTER (WHERE d.decider = $2) OVER ()::int AS own
FROM sanction s JOIN institution i USING (institution_id)
  LEFT JOIN sanction_step p ON p.sanction_id = s.sanction_id AND p.step_no = 1
  LEFT JOIN officer f ON f.officer_id = p.officer_id
  CROSS JOIN LATERAL (SELECT CASE WHEN s.kind = ANY($3) THEN '${PUSAT}' ELSE s.office_code END AS decider) d
WHERE s.state = 'proposed' AND s.office_code LIKE $1 || '%'
ORDER BY d.decider = $2 DESC, s.state_since, s.sanction_id LIMIT $4`;

type Row = ProposedSanction & Pick<ProposedSanctions, 'total' | 'own'>;

/** Sanctions that wait for a decision in the region of an office, those first that it decides, the oldest first. */
export async function listProposed(sql: Sql, officeCode: string, limit: number): Promise<ProposedSanctions> {
  const settings = await readSettings(sql);
  // Whatever the office: '' is none.
  const heavy = sanctionKinds.filter((kind) => deciderOf({ kind, officeCode: '' }, settings) === PUSAT);
  const values = [regionOf(officeCode), officeCode, heavy, limit];
  const { rows } = await sql.query<Row & Record<string, unknown>>(listSql, values);
  return { total: rows[0]?.total ?? 0, own: rows[0]?.own ?? 0, rows };
}
