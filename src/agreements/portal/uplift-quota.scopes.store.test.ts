import { expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { formOf } from '../../../testing/papers/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { agreementRoutes } from './routes.ts';

const it = scopesAt(agreementRoutes);

it('the quota of a right is raised for a time by a reviewer of the office', async ({ ask, by, staff }) => {
  const { rights } = await signedAgreement(by, staff.hospital.institutionId);
  const days = { from: aMonday, until: '2026-03-09' };
  const letter = { letterNo: '470/2', letterDate: aMonday, reason: 'vaksinasi' };
  expect(
    await ask('POST /rights/:id/uplifts', { id: `${rights.A}` }, formOf({ ...days, ...letter, dailyQuota: 500 })),
  ).toEqual(only({ 201: people('city', 'reviewer') }, whoSees.hospital));
});
