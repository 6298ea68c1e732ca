import { expect } from 'vitest';
import { enterEvaluation } from '../../../testing/evaluations/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { evaluationRoutes } from './portal/routes.ts';

const it = scopesAt(evaluationRoutes);

it('an evaluation is closed by a reviewer of its office', async ({ ask, by }) => {
  const { evaluationId: id, version } = await enterEvaluation(by, '3278', 'held');
  expect(await ask('POST /evaluations/:id/close', { id }, { version })).toEqual(
    only({ 200: people('city', 'reviewer') }, whoSees.city),
  );
});
