import { type Administration, administer } from '../../audit/index.ts';
import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { checkPlan, type GivenPlan } from './check-plan.ts';
import { getEvaluation, lockSeen } from './find-evaluations.ts';
import type { EvaluationPlan, SeenEvaluation } from './model.ts';

/**
 * Changes what is planned. Whoever has a dossier already, because the event was postponed, stays invited. Throws
 * `invalid_input`, or `conflict` when invitations are out or it was changed meanwhile.
 */
export async function changeEvaluation(by: Administration, seen: SeenEvaluation, given: GivenPlan): Promise<void> {
  const { officeCode } = await getEvaluation(by.pool, seen.evaluationId);
  const plan = await checkPlan(by.pool, officeCode, given);
  await administer(by, async (tx, tell) => {
    const { evaluationId, state } = await lockSeen(tx, seen);
    if (state !== 'planned') {
      const remedy = 'Postpone it first: then everybody is invited anew.';
      throw new Fault('conflict', `The evaluation is ${state}.`, {
        field: 'state',
        remedy,
        indonesian: 'Undangan monev ini sudah dikirim. Tunda dahulu, lalu semua diundang lagi.',
      });
    }
    await demandAllAgain(tx, evaluationId, plan);
    await writePlan(tx, evaluationId, plan);
    tell('evaluation.changed', { reason: evaluationId });
  });
}

async function demandAllAgain(
  tx: Sql,
  evaluationId: SeenEvaluation['evaluationId'],
  { institutions }: EvaluationPlan,
): Promise<void> {
  const text = 'SELECT FROM dossier WHERE evaluation_id = $1 AND institution_id <> ALL ($2)';
  if ((await tx.query(text, [evaluationId, institutions])).rowCount === 0) return;
  throw new Fault('invalid_input', 'Somebody who was invited already is left out.', {
    field: 'institutions',
    indonesian: 'Ada lembaga yang sudah diundang tetapi tidak dipilih. Pilih lagi semua lembaga yang sudah diundang.',
  });
}

async function writePlan(tx: Sql, evaluationId: SeenEvaluation['evaluationId'], plan: EvaluationPlan): Promise<void> {
  await tx.query(
    `UPDATE evaluation SET year = $2, semester = $3, title = $4, day = $5, begins_minute = $6, ends_minute = $7,
       place = $8, agenda = $9, speakers = $10, institutions = $11, version = version + 1 WHERE evaluation_id = $1`,
    [
      ...[evaluationId, plan.year, plan.semester, plan.title, plan.day, plan.beginsMinute, plan.endsMinute],
      ...[plan.place, plan.agenda, JSON.stringify(plan.speakers), plan.institutions],
    ],
  );
}
