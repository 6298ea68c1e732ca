import { expect } from 'vitest';
import { dossierOf, enterEvaluation } from '../../../../testing/evaluations/index.ts';
import { only, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';

const it = scopesAt(evaluationRoutes);

it('an invitation is for the staff of the region and the admin of the institution', async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const { dossierId: id } = await dossierOf(by, await enterEvaluation(by, '3278', 'invited'), institutionId);
  expect(await ask('GET /dossiers/:id/prints/:paper', { id, paper: 'invitation' })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
  );
});
