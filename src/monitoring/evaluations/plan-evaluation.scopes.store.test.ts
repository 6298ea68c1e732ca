import { describe, expect } from 'vitest';
import { aPlan } from '../../../testing/evaluations/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { type Uuid, uuidV7 } from '../../kernel/index.ts';
import { evaluationRoutes } from './portal/routes.ts';

const it = scopesAt(evaluationRoutes);

describe('an evaluation', () => {
  it('is planned by a reviewer of any office', async ({ ask }) => {
    const planned = [...people('city', 'reviewer'), ...people('elsewhere', 'reviewer')];
    // Offices that hold no institution have nobody to invite.
    const idle = [...people('pusat', 'reviewer'), ...people('province', 'reviewer')];
    expect(await ask('POST /evaluations', {}, aPlan(aMonday))).toEqual(
      only({ 201: planned, 400: idle }, whoSees.anything),
    );
  });

  it('is planned for the own office', async ({ portal, staff }) => {
    const { body } = await portal.call(staff.elsewhere.reviewer, 'POST', '/evaluations', aPlan(aMonday));
    expect(body).toMatchObject({ officeCode: '7371', institutions: [{ institutionId: staff.stranger.institutionId }] });
  });

  it('invites no institution of another office, which is told as one that does not exist', async ({
    portal,
    staff,
  }) => {
    const told = async (institutionId: Uuid) => {
      const plan = aPlan(aMonday, { institutions: [institutionId] });
      const { status, body } = await portal.call(staff.city.reviewer, 'POST', '/evaluations', plan);
      return [status, body.field, body.parameters];
    };
    expect(await told(uuidV7(0))).toEqual([400, 'institutions.0', expect.any(Array)]);
    expect(await told(staff.stranger.institutionId)).toEqual(await told(uuidV7(0)));
  });
});
