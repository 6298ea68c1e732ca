import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Sanction } from './model.ts';

/** Columns of a sanction `s` in its office `o`, as {@link Sanction} names them. */
export const sanctionColumns = `s.sanction_id AS "sanctionId", s.institution_id AS "institutionId",
  s.office_code AS "officeCode", o.time_zone AS "timeZone", s.kind, s.step, s.percent, s.right_id AS "rightId",
  s.agreement_id AS "agreementId", s.evidence, s.note, s.state, s.state_since::text AS "stateSince", s.version,
  s.letter_no AS "letterNo", s.letter_date::text AS "letterDate", s.due_on::text AS "dueOn"`;

export type SanctionRow = Sanction & Record<string, unknown>;

const from = `SELECT ${sanctionColumns} FROM sanction s JOIN office o USING (office_code)`;

/** The sanction of an id; throws `not_found`. */
export async function getSanction(sql: Sql, sanctionId: Uuid): Promise<Sanction> {
  return found((await sql.query<SanctionRow>(`${from} WHERE s.sanction_id = $1`, [sanctionId])).rows[0]);
}

/** The sanction of an id, which nobody else changes before the caller's transaction ends; throws `not_found`. */
export async function lockSanction(tx: Sql, sanctionId: Uuid): Promise<Sanction> {
  const text = `${from} WHERE s.sanction_id = $1 FOR UPDATE OF s`;
  return found((await tx.query<SanctionRow>(text, [sanctionId])).rows[0]);
}

/** Warnings of an institution that are in force, the oldest first. */
export async function standingWarnings(sql: Sql, institutionId: Uuid): Promise<Sanction[]> {
  const text = `${from} WHERE s.institution_id = $1 AND s.kind = 'warning' AND s.state = 'decided' ORDER BY s.step`;
  return (await sql.query<SanctionRow>(text, [institutionId])).rows;
}

function found(sanction: Sanction | undefined): Sanction {
  if (sanction) return sanction;
  throw new Fault('not_found', 'There is no such thing here.', { field: 'sanction' });
}
