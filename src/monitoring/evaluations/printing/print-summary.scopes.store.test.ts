import { expect } from 'vitest';
import { enterEvaluation } from '../../../../testing/evaluations/index.ts';
import { only, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';

const it = scopesAt(evaluationRoutes);

it('the summary of an evaluation is for the staff of its region', async ({ ask, by }) => {
  const { evaluationId: id } = await enterEvaluation(by, '3278', 'invited');
  expect(await ask('GET /evaluations/:id/summary.pdf', { id })).toEqual(only({ 200: whoSees.city }, whoSees.city));
});
