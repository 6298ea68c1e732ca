import { expect } from 'vitest';
import { enterEvaluation, signFor } from '../../../../testing/evaluations/index.ts';
import { aMonday } from '../../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';
import { listFindings } from './find-findings.ts';

const it = scopesAt(evaluationRoutes);

it('a follow-up is closed by a reviewer of the office that evaluated', async ({ ask, by, staff }) => {
  const evaluation = await enterEvaluation(by, '3278', 'held');
  const { dossierId } = await signFor(by, staff.city, evaluation, staff.hospital.institutionId);
  const [finding] = await listFindings(by.pool, [dossierId]);
  expect(
    await ask('POST /follow-ups/:id/close', { id: `${finding?.findingId}` }, { on: aMonday, remark: 'Selesai.' }),
  ).toEqual(only({ 200: people('city', 'reviewer') }, whoSees.hospital));
});
