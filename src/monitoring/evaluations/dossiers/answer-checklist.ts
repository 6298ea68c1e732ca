import { type Administration, administer } from '../../../audit/index.ts';
import { Fault, type Uuid } from '../../../kernel/index.ts';
import { beginWork } from './begin-work.ts';
import { type Answers, checklistKeys } from './checklist.ts';

/**
 * Writes answers of the checklist into an open dossier, over those that are there. Throws `invalid_input` naming each `no`
 * that does not say what is wrong, or `conflict`.
 */
export async function answerChecklist(by: Administration, dossierId: Uuid, answers: Answers): Promise<void> {
  checkAnswers(answers);
  await administer(by, async (tx, tell) => {
    const { dossier } = await beginWork(tx, dossierId);
    await tx.query('UPDATE dossier SET checklist = checklist || $2 WHERE dossier_id = $1', [dossierId, answers]);
    tell('dossier.changed', { institutionId: dossier.institutionId, reason: dossierId });
  });
}

function checkAnswers(answers: Answers): void {
  const parameters = checklistKeys
    .filter((item) => answers[item]?.answer === 'no' && answers[item].remark.trim() === '')
    .map((item) => ({
      name: `answers.${item}.remark`,
      code: 'missing',
      reason: 'It says what is wrong.',
      indonesian: 'Jelaskan apa yang belum sesuai.',
    }));
  const [first] = parameters;
  if (first)
    throw new Fault('invalid_input', `${first.name}: ${first.reason}`, {
      field: first.name,
      parameters,
      indonesian: 'Untuk setiap jawaban tidak, jelaskan apa yang belum sesuai.',
    });
}
