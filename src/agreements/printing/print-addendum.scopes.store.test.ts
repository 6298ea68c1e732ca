import { expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { ordinaryRight } from '../../../testing/papers/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Day } from '../../kernel/index.ts';
import { draftAddendum } from '../draft-addendum.ts';
import { printingRoutes } from './routes.ts';

const it = scopesAt(printingRoutes);

it('an addendum is for those who may read the agreement', async ({ ask, by, staff }) => {
  const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
  const annex = { rights: [{ ...ordinaryRight, dailyQuota: 5 }] };
  const addendum = { number: 'ADD/1', effectiveFrom: aMonday, endsOn: '2026-12-31' as Day, annex };
  await draftAddendum(by, agreementId, addendum);
  expect(await ask('GET /agreements/:id/addenda/:no/print', { id: agreementId, no: '2' })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
  );
});
