import { type Administration, administer } from '../../audit/index.ts';
import { Fault } from '../../kernel/index.ts';
import { fillAll } from './dossiers/fill-dossier.ts';
import { putDossiers } from './dossiers/put-dossiers.ts';
import { getEvaluation } from './find-evaluations.ts';
import type { SeenEvaluation } from './model.ts';
import { beginMove, endMove } from './record-move.ts';

/**
 * Records that an evaluation is held, and fills its dossiers anew, so that they say what is true on that day. Throws
 * `conflict` before the day, and when nobody was invited.
 */
export async function holdEvaluation(by: Administration, seen: SeenEvaluation): Promise<void> {
  const filled = await fillAll(by, await getEvaluation(by.pool, seen.evaluationId));
  await administer(by, async (tx, tell) => {
    const moving = await beginMove(tx, by, seen, 'hold');
    const { evaluation, today } = moving;
    if (today < evaluation.day) {
      throw new Fault('conflict', 'The day of the evaluation has not come.', {
        field: 'day',
        remedy: 'Postpone it.',
        indonesian: 'Hari monev ini belum tiba. Tunggu harinya, atau ubah jadwalnya.',
      });
    }
    await putDossiers(tx, by.clock, evaluation, filled);
    await endMove(tx, tell, by, moving, 'hold');
  });
}
