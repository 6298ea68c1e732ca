import { takeNumber } from '../../agreements/index.ts';
import { type Administration, administer } from '../../audit/index.ts';
import { getOffice } from '../../institutions/index.ts';
import { type Clock, Fault } from '../../kernel/index.ts';
import { notify } from '../../notices/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { fillAll } from './dossiers/fill-dossier.ts';
import { putDossiers } from './dossiers/put-dossiers.ts';
import { getEvaluation } from './find-evaluations.ts';
import type { Evaluation, SeenEvaluation } from './model.ts';
import { beginMove, endMove } from './record-move.ts';

/**
 * Invites the institutions of a planned evaluation: the letter takes its number, each of them is told, and for each a
 * dossier is filled. Throws `invalid_input` when the day is over, `conflict` when it is not planned any more.
 */
export async function inviteInstitutions(by: Administration, seen: SeenEvaluation): Promise<void> {
  // Before the transaction, which holds the sequence of numbers that others wait for.
  const filled = await fillAll(by, await getEvaluation(by.pool, seen.evaluationId));
  await administer(by, async (tx, tell) => {
    const moving = await beginMove(tx, by, seen, 'invite');
    const { evaluation, today } = moving;
    if (evaluation.day < today) {
      throw new Fault('invalid_input', 'The day of the evaluation is over.', {
        field: 'day',
        remedy: 'Plan another.',
        indonesian: 'Hari monev ini sudah lewat. Tentukan hari lain.',
      });
    }
    await putDossiers(tx, by.clock, evaluation, filled);
    const letterNo = await takeNumber(tx, evaluation.officeCode, 'invitation', today);
    await tellInvited(tx, by.clock, evaluation, letterNo);
    await endMove(tx, tell, by, moving, 'invite', { letterNo });
  });
}

async function tellInvited(tx: Sql, clock: Clock, evaluation: Evaluation, letter: string): Promise<void> {
  const { evaluationId, title, day, place, institutions, officeCode } = evaluation;
  const { name: office } = await getOffice(tx, officeCode);
  for (const institutionId of institutions) {
    await notify(tx, clock, {
      to: { institutionId },
      kind: 'evaluation.invited',
      about: evaluationId,
      data: { office, title, day, place, letter },
      key: `evaluation.invited/${evaluationId}/${letter}/${institutionId}`,
    });
  }
}
