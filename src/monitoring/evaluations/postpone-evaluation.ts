import { type Administration, administer } from '../../audit/index.ts';
import { getOffice } from '../../institutions/index.ts';
import { notify } from '../../notices/index.ts';
import type { SeenEvaluation } from './model.ts';
import { beginMove, endMove } from './record-move.ts';

/** Takes invitations back, for a reason, so that day and place can be planned anew; each institution is told. Throws `conflict`. */
export async function postponeEvaluation(by: Administration, seen: SeenEvaluation, reason: string): Promise<void> {
  await administer(by, async (tx, tell) => {
    const moving = await beginMove(tx, by, seen, 'postpone');
    const { evaluationId, officeCode, title, day, institutions, invitationNo } = moving.evaluation;
    const { name: office } = await getOffice(tx, officeCode);
    for (const institutionId of institutions) {
      await notify(tx, by.clock, {
        to: { institutionId },
        kind: 'evaluation.postponed',
        about: evaluationId,
        data: { office, title, day },
        key: `evaluation.postponed/${evaluationId}/${invitationNo}/${institutionId}`,
      });
    }
    await endMove(tx, tell, by, moving, 'postpone', { reason });
  });
}
