import { expect } from 'vitest';
import { enterEvaluation } from '../../../../testing/evaluations/index.ts';
import { only, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';

const it = scopesAt(evaluationRoutes);

it.for(['attendance', 'attendance-blank'])('the %s list is for the staff of the region', async (paper, { ask, by }) => {
  const { evaluationId: id } = await enterEvaluation(by, '3278', 'invited');
  expect(await ask('GET /evaluations/:id/prints/:paper', { id, paper })).toEqual(
    only({ 200: whoSees.city }, whoSees.city),
  );
});
