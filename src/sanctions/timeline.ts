import type { Role } from '../institutions/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Move } from './ladder.ts';
import type { SanctionState } from './model.ts';

/** What a step carries; null where it has none. */
export interface StepDetails {
  readonly letterNo: string | null;
  readonly letterDate: Day | null;
  readonly reason: string | null;
}

/** One step of a sanction, as it is written down for good. */
export interface Step extends StepDetails {
  /** From 1 up, without a gap. */
  readonly stepNo: number;
  readonly move: Move;
  readonly from: SanctionState | null;
  readonly to: SanctionState;
  readonly at: Date;
  /** The office's day of the business clock. */
  readonly day: Day;
  /** Null for a rule that proposes, and for the clock. */
  readonly officerId: Uuid | null;
  readonly officerName: string | null;
  readonly officeCode: string | null;
  readonly role: Role | null;
}

const stepsSql = `SELECT t.step_no AS "stepNo", t.move, t.from_state AS "from", t.to_state AS "to", t.at, t.day::text,
    t.officer_id AS "officerId", f.name AS "officerName", f.office_code AS "officeCode", t.role,
    t.letter_no AS "letterNo", t.letter_date::text AS "letterDate", t.reason
  FROM sanction_step t LEFT JOIN officer f USING (officer_id) WHERE t.sanction_id = $1 ORDER BY t.step_no`;

/** Every step of a sanction, the first one first. */
export async function listSteps(sql: Sql, sanctionId: Uuid): Promise<Step[]> {
  return (await sql.query<Step & Record<string, unknown>>(stepsSql, [sanctionId])).rows;
}

const insertSql = `INSERT INTO sanction_step (sanction_id, step_no, move, from_state, to_state, at, day, officer_id, role,
    letter_no, letter_date, reason)
  SELECT $1, count(*) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM sanction_step WHERE sanction_id = $1`;

/** Writes a step behind those that there are, while the caller holds the sanction's lock. */
export async function insertStep(
  tx: Sql,
  sanctionId: Uuid,
  step: Omit<Step, 'stepNo' | 'officerName' | 'officeCode'>,
): Promise<void> {
  const { move, from, to, at, day, officerId, role, letterNo, letterDate, reason } = step;
  await tx.query(insertSql, [
    ...[sanctionId, move, from, to, at, day, officerId, role],
    ...[letterNo, letterDate, reason],
  ]);
}
