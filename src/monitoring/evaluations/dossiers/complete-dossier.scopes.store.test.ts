import { describe, expect } from 'vitest';
import { allAnswered, completeFor, dossierOf, enterEvaluation } from '../../../../testing/evaluations/index.ts';
import { only, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';
import { answerChecklist } from './answer-checklist.ts';

const it = scopesAt(evaluationRoutes);

const byReviewer = only({ 200: people('city', 'reviewer') }, whoSees.hospital);

describe('a reviewer of its office', () => {
  it('completes a dossier', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const { dossierId: id } = await dossierOf(by, await enterEvaluation(by, '3278', 'held'), institutionId);
    await answerChecklist(by, id, allAnswered);
    expect(await ask('POST /dossiers/:id/complete', { id })).toEqual(byReviewer);
  });

  it('reopens it', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const { dossierId: id } = await completeFor(by, await enterEvaluation(by, '3278', 'held'), institutionId);
    expect(await ask('POST /dossiers/:id/reopen', { id })).toEqual(byReviewer);
  });
});
