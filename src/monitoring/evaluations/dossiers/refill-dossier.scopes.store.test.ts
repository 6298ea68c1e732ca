import { expect } from 'vitest';
import { dossierOf, enterEvaluation } from '../../../../testing/evaluations/index.ts';
import { only, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';

const it = scopesAt(evaluationRoutes);

it('a dossier is filled anew by a reviewer of its office', async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const { dossierId: id } = await dossierOf(by, await enterEvaluation(by, '3278', 'invited'), institutionId);
  expect(await ask('POST /dossiers/:id/refill', { id })).toEqual(
    only({ 200: people('city', 'reviewer') }, whoSees.hospital),
  );
});
