import { type Administration, administer } from '../../../audit/index.ts';
import { dayAt, type Uuid } from '../../../kernel/index.ts';
import { readSettings } from '../../../settings/index.ts';
import { getEvaluation } from '../find-evaluations.ts';
import { beginWork } from './begin-work.ts';
import { fillDossier } from './fill-dossier.ts';
import { getDossier } from './find-dossiers.ts';
import { putDossiers } from './put-dossiers.ts';

/** Fills an open dossier anew with what is true today; what officers wrote stays. Throws `conflict`. */
export async function refillDossier(by: Administration, dossierId: Uuid): Promise<void> {
  const { pool, clock } = by;
  const { institutionId, evaluationId } = await getDossier(pool, dossierId);
  const { timeZone } = await getEvaluation(pool, evaluationId);
  const today = dayAt(clock.business(), timeZone);
  const filling = await fillDossier(pool, await readSettings(pool), institutionId, today);
  await administer(by, async (tx, tell) => {
    const { evaluation } = await beginWork(tx, dossierId);
    await putDossiers(tx, clock, evaluation, new Map([[institutionId, filling]]));
    tell('dossier.changed', { institutionId, reason: dossierId });
  });
}
