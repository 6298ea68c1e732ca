import { expect } from 'vitest';
import { allAnswered, dossierOf, enterEvaluation } from '../../../../testing/evaluations/index.ts';
import { only, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';

const it = scopesAt(evaluationRoutes);

it('the checklist of a dossier is answered by a reviewer of its office', async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const { dossierId: id } = await dossierOf(by, await enterEvaluation(by, '3278', 'invited'), institutionId);
  expect(await ask('PUT /dossiers/:id/checklist', { id }, { answers: allAnswered })).toEqual(
    only({ 200: people('city', 'reviewer') }, whoSees.hospital),
  );
});
