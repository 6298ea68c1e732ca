import { describe, expect } from 'vitest';
import { aPlan, enterEvaluation } from '../../../testing/evaluations/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { type Uuid, uuidV7 } from '../../kernel/index.ts';
import { evaluationRoutes } from './portal/routes.ts';

const it = scopesAt(evaluationRoutes);

describe('what is planned', () => {
  it('is changed by a reviewer of its office', async ({ ask, by }) => {
    const { evaluationId: id, version } = await enterEvaluation(by, '3278', 'planned');
    expect(await ask('PUT /evaluations/:id', { id }, { ...aPlan(aMonday), version })).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.city),
    );
  });

  it('invites no institution of another office then either, which is told as one that does not exist', async ({
    by,
    portal,
    staff,
  }) => {
    const { evaluationId, version } = await enterEvaluation(by, '3278', 'planned');
    const told = async (institutionId: Uuid) => {
      const plan = { ...aPlan(aMonday, { institutions: [institutionId] }), version };
      const { status, body } = await portal.call(staff.city.reviewer, 'PUT', `/evaluations/${evaluationId}`, plan);
      return [status, body.field, body.parameters];
    };
    expect(await told(uuidV7(0))).toEqual([400, 'institutions.0', expect.any(Array)]);
    expect(await told(staff.stranger.institutionId)).toEqual(await told(uuidV7(0)));
  });
});
