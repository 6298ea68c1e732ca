import type { Role } from '../../institutions/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { ApplicationState } from './model.ts';
import type { Move } from './moves.ts';
import type { Remark } from './remarks.ts';

/** What a move carries: letter, paper, reason, remarks; null or empty where it has none. */
export interface MoveDetails {
  readonly letterNo: string | null;
  readonly letterDate: Day | null;
  /** A paper among the application's attachments. */
  readonly fileId: Uuid | null;
  readonly reason: string | null;
  /** What has to be mended, field by field, on an application that is returned. */
  readonly remarks: readonly Remark[];
}

/** One step of an application, as it is written down for good. */
export interface Step extends MoveDetails {
  /** From 1 up, without a gap. */
  readonly moveNo: number;
  readonly move: Move;
  readonly from: ApplicationState | null;
  readonly to: ApplicationState;
  readonly at: Date;
  /** The office's day of the business clock. */
  readonly day: Day;
  readonly officerId: Uuid;
  readonly officerName: string;
  /** The office that the officer is of; null for people of the institution, and the applicant. */
  readonly officeCode: string | null;
  /** The role in which it acted. */
  readonly role: Role;
}

const stepsSql = `SELECT m.move_no AS "moveNo", m.move, m.from_state AS "from", m.to_state AS "to", m.at,
    m.day::text, m.officer_id AS "officerId", f.name AS "officerName", f.office_code AS "officeCode", m.role,
    m.letter_no AS "letterNo", m.letter_date::text AS "letterDate", m.file_id AS "fileId", m.reason, m.remarks
  FROM application_move m JOIN officer f USING (officer_id) WHERE m.application_id = $1`;

/** Every step of an application, the first one first. */
export async function listSteps(sql: Sql, applicationId: Uuid): Promise<Step[]> {
  return (await sql.query<Step & Record<string, unknown>>(`${stepsSql} ORDER BY m.move_no`, [applicationId])).rows;
}

/** The last step of an application. */
export async function lastStep(sql: Sql, applicationId: Uuid): Promise<Step> {
  const text = `${stepsSql} ORDER BY m.move_no DESC LIMIT 1`;
  return (await sql.query<Step & Record<string, unknown>>(text, [applicationId])).rows[0] as Step;
}

const insertSql = `INSERT INTO application_move (application_id, move_no, move, from_state, to_state, at, day, officer_id,
    role, letter_no, letter_date, file_id, reason, remarks)
  SELECT $1, count(*) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 FROM application_move WHERE application_id = $1`;

/** Writes a step behind those that there are, while the caller holds the application's lock. */
export async function insertStep(
  tx: Sql,
  applicationId: Uuid,
  step: Omit<Step, 'moveNo' | 'officerName' | 'officeCode'>,
): Promise<void> {
  const { move, from, to, at, day, officerId, role, letterNo, letterDate, fileId, reason, remarks } = step;
  const carried = [letterNo, letterDate, fileId, reason, JSON.stringify(remarks)];
  await tx.query(insertSql, [applicationId, move, from, to, at, day, officerId, role, ...carried]);
}
