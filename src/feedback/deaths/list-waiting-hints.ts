import { regionOf } from '../../access/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { DeathHint } from './death-hints.ts';

/** A hint that nobody has taken up, without whom it is about. */
export type WaitingHint = Pick<DeathHint, 'hintId' | 'officeCode' | 'institutionId' | 'institution' | 'reportedAt'>;

const listSql = `
SELECT h.hint_id AS "hintId", h.office_code AS "officeCode", h.institution_id AS "institutionId", i.name AS institution,
  h.reported_at AS "reportedAt", count(*) OVER ()::int AS total
FROM death_hint h JOIN institution i USING (institution_id)
WHERE h.office_code LIKE $1 || '%' AND h.state = 'open' ORDER BY h.hint_id LIMIT $2`;

/** Hints of deaths in the region of an office that wait to be taken up: how many, and the oldest. Nothing is unsealed. */
export async function listWaitingHints(
  sql: Sql,
  officeCode: string,
  limit: number,
): Promise<{ readonly total: number; readonly rows: readonly WaitingHint[] }> {
  type Row = WaitingHint & { readonly total: number } & Record<string, unknown>;
  const { rows } = await sql.query<Row>(listSql, [regionOf(officeCode), limit]);
  return { total: rows[0]?.total ?? 0, rows };
}
