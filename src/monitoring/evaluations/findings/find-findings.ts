import type { Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import type { Finding } from './model.ts';

/** Columns of a finding `f`, as {@link Finding} names them. */
export const findingColumns = `f.finding_id AS "findingId", f.dossier_id AS "dossierId", f.said, f.weight,
  CASE WHEN f.follow_up IS NOT NULL THEN jsonb_build_object('task', f.follow_up, 'dueOn', f.due_on,
    'responsible', f.responsible) END AS "followUp",
  CASE WHEN f.closed_on IS NOT NULL THEN jsonb_build_object('on', f.closed_on, 'remark', f.closed_remark) END AS closed`;

/** Findings of some dossiers, in the order in which they were noted. */
export async function listFindings(sql: Sql, dossierIds: readonly Uuid[]): Promise<Finding[]> {
  const text = `SELECT ${findingColumns} FROM finding f WHERE f.dossier_id = ANY ($1) ORDER BY f.finding_id`;
  return (await sql.query<Finding & Record<string, unknown>>(text, [dossierIds])).rows;
}
