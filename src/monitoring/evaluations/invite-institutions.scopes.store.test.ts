import { expect } from 'vitest';
import { enterEvaluation } from '../../../testing/evaluations/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { evaluationRoutes } from './portal/routes.ts';

const it = scopesAt(evaluationRoutes);

it('institutions are invited to an evaluation by a reviewer of its office', async ({ ask, by }) => {
  const { evaluationId: id, version } = await enterEvaluation(by, '3278', 'planned');
  expect(await ask('POST /evaluations/:id/invite', { id }, { version })).toEqual(
    only({ 200: people('city', 'reviewer') }, whoSees.city),
  );
});
