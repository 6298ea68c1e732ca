import { type Administration, administer } from '../../audit/index.ts';
import { getOffice } from '../../institutions/index.ts';
import { dayAt, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { checkPlan, type GivenPlan } from './check-plan.ts';
import { insertMove } from './record-move.ts';

/** Plans an evaluation (monev) of an office and answers its id. Nobody is told of it yet. Throws `invalid_input`. */
export async function planEvaluation(by: Administration, officeCode: string, given: GivenPlan): Promise<Uuid> {
  const { timeZone } = await getOffice(by.pool, officeCode);
  const plan = await checkPlan(by.pool, officeCode, given);
  const evaluationId = uuidV7(by.clock.now());
  await administer(by, async (tx, tell) => {
    await tx.query(
      `INSERT INTO evaluation (evaluation_id, office_code, year, semester, title, day, begins_minute, ends_minute, place,
         agenda, speakers, institutions) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[evaluationId, officeCode, plan.year, plan.semester, plan.title, plan.day, plan.beginsMinute],
        ...[plan.endsMinute, plan.place, plan.agenda, JSON.stringify(plan.speakers), plan.institutions],
      ],
    );
    const day = dayAt(by.clock.business(), timeZone);
    await insertMove(tx, by, evaluationId, { move: 'plan', to: 'planned', day });
    tell('evaluation.planned', { reason: evaluationId });
  });
  return evaluationId;
}
