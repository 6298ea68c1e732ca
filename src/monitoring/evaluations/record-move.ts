import type { Administration, Tell } from '../../audit/index.ts';
import { type Day, dayAt, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { lockSeen } from './find-evaluations.ts';
import type { Evaluation, EvaluationState, SeenEvaluation } from './model.ts';
import { type EvaluationMove, evaluationAfter } from './moves.ts';

/** What a move carries: the number of its letter, or a reason. */
export interface Carried {
  readonly letterNo?: string;
  readonly reason?: string;
}

/** An evaluation that is locked while a move of it is made, where the move leads, and what day it is at its office. */
export interface Moving {
  readonly evaluation: Evaluation;
  readonly to: EvaluationState;
  readonly today: Day;
}

/**
 * Locks an evaluation for a move, inside the caller's transaction. Throws `conflict` when the table of moves has no such
 * move from where it is, or it was changed since the officer saw it.
 */
export async function beginMove(
  tx: Sql,
  { clock }: Administration,
  seen: SeenEvaluation,
  move: EvaluationMove,
): Promise<Moving> {
  const evaluation = await lockSeen(tx, seen);
  const to = evaluationAfter(move, evaluation.state);
  if (to) return { evaluation, to, today: dayAt(clock.business(), evaluation.timeZone) };
  throw new Fault('conflict', `The evaluation is ${evaluation.state}; ${move} was not made.`, {
    field: 'state',
    remedy: 'Read the evaluation again.',
    indonesian: 'Keadaan monev ini sudah berubah. Muat ulang halaman, lalu periksa.',
  });
}

/** Makes a move that was begun: the one function that changes an evaluation's state. Writes it down and tells the log. */
export async function endMove(
  tx: Sql,
  tell: Tell,
  by: Administration,
  { evaluation: { evaluationId }, to, today: day }: Moving,
  move: EvaluationMove,
  carried: Carried = {},
): Promise<void> {
  const { letterNo = null } = carried;
  await tx.query(
    `UPDATE evaluation SET state = $2, version = version + 1,
       invitation_no = CASE $2 WHEN 'planned' THEN NULL ELSE coalesce($3, invitation_no) END,
       invited_on = CASE $2 WHEN 'planned' THEN NULL WHEN 'invited' THEN $4::date ELSE invited_on END
     WHERE evaluation_id = $1`,
    [evaluationId, to, letterNo, day],
  );
  await insertMove(tx, by, evaluationId, { move, to, day, ...carried });
  tell('evaluation.moved', { reason: letterNo ?? evaluationId });
}

/** A move as it is written down for good. */
type Step = Carried & { readonly move: EvaluationMove; readonly to: EvaluationState; readonly day: Day };

/** Writes a move behind those that there are, while the caller holds the evaluation or has just made it. */
export async function insertMove(
  tx: Sql,
  { clock, actor }: Administration,
  evaluationId: Uuid,
  { move, to, day, letterNo, reason }: Step,
): Promise<void> {
  await tx.query(
    `INSERT INTO evaluation_move (evaluation_id, move_no, move, to_state, at, day, actor, letter_no, reason)
     SELECT $1, count(*) + 1, $2, $3, $4, $5, $6, $7, $8 FROM evaluation_move WHERE evaluation_id = $1`,
    [evaluationId, move, to, new Date(clock.now()), day, actor, letterNo ?? null, reason ?? null],
  );
}

/** Every move of an evaluation, the first one first. */
export async function listMoves(sql: Sql, evaluationId: Uuid) {
  const text = `SELECT move, to_state AS "to", at, day::text AS day, letter_no AS "letterNo", reason
    FROM evaluation_move WHERE evaluation_id = $1 ORDER BY move_no`;
  return (await sql.query<RecordedMove & Record<string, unknown>>(text, [evaluationId])).rows;
}

/** A move that was made, as it is shown. */
export interface RecordedMove {
  readonly move: EvaluationMove;
  readonly to: EvaluationState;
  readonly at: Date;
  readonly day: Day;
  readonly letterNo: string | null;
  readonly reason: string | null;
}
