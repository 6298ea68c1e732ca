import { takeNumber } from '../../../agreements/index.ts';
import { type Administration, administer } from '../../../audit/index.ts';
import { dayAt, Fault, type Uuid } from '../../../kernel/index.ts';
import type { Evaluation } from '../model.ts';
import { beginDossierMove } from './begin-work.ts';
import { type Answers, unanswered } from './checklist.ts';

/**
 * Completes a dossier, so that its minutes (berita acara) can be printed and signed as they are: they take a number, which
 * they keep if the dossier is reopened. Throws `invalid_input` naming every item that nobody has answered, or `conflict`
 * before the evaluation is held.
 */
export async function completeDossier(by: Administration, dossierId: Uuid): Promise<void> {
  await administer(by, async (tx, tell) => {
    const { dossier, evaluation, to } = await beginDossierMove(tx, dossierId, 'complete');
    demandHeld(evaluation);
    demandAnswered(dossier.answers);
    const { institutionId, minutesNo } = dossier;
    const today = dayAt(by.clock.business(), evaluation.timeZone);
    const number = minutesNo ?? (await takeNumber(tx, evaluation.officeCode, 'minutes', today));
    await tx.query('UPDATE dossier SET state = $2, minutes_no = $3 WHERE dossier_id = $1', [dossierId, to, number]);
    tell('dossier.moved', { institutionId, reason: number });
  });
}

/** Opens a completed dossier that has to be mended before it is signed; throws `conflict`. */
export async function reopenDossier(by: Administration, dossierId: Uuid): Promise<void> {
  await administer(by, async (tx, tell) => {
    const { dossier, to } = await beginDossierMove(tx, dossierId, 'reopen');
    await tx.query('UPDATE dossier SET state = $2 WHERE dossier_id = $1', [dossierId, to]);
    tell('dossier.moved', { institutionId: dossier.institutionId, reason: dossier.minutesNo ?? dossierId });
  });
}

function demandHeld({ state }: Evaluation): void {
  if (state === 'held') return;
  throw new Fault('conflict', `The evaluation is ${state}, not held yet.`, {
    field: 'evaluation',
    indonesian: 'Monev ini belum dilaksanakan. Selesaikan berkas lembaga setelah pelaksanaannya.',
  });
}

function demandAnswered(answers: Answers): void {
  const parameters = unanswered(answers).map((item) => ({
    name: `answers.${item}`,
    code: 'missing',
    reason: 'Nobody has answered it.',
    indonesian: 'Jawab butir ini.',
  }));
  const [first] = parameters;
  if (first)
    throw new Fault('invalid_input', `${first.name}: ${first.reason}`, {
      field: first.name,
      parameters,
      indonesian: 'Daftar periksa belum lengkap. Jawab semua butirnya.',
    });
}
