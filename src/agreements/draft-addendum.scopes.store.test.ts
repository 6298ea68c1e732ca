import { describe, expect } from 'vitest';
import { signedAgreement } from '../../testing/agreements/index.ts';
import { ordinaryRight } from '../../testing/papers/index.ts';
import { aMonday } from '../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import type { Day } from '../kernel/index.ts';
import { draftAddendum } from './draft-addendum.ts';
import { agreementRoutes } from './portal/routes.ts';

const it = scopesAt(agreementRoutes);

const annex = { rights: [{ ...ordinaryRight, dailyQuota: 5 }] };
const addendum = { number: 'ADD/1', effectiveFrom: aMonday, endsOn: '2026-12-31' as Day, annex };

describe('an addendum', () => {
  it('is drafted by a reviewer of the office', async ({ ask, by, staff }) => {
    const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
    expect(await ask('POST /agreements/:id/addenda', { id: agreementId }, addendum)).toEqual(
      only({ 201: people('city', 'reviewer') }, whoSees.hospital),
    );
  });

  it('is written anew by a reviewer of the office', async ({ ask, by, staff }) => {
    const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
    await draftAddendum(by, agreementId, addendum);
    expect(await ask('PUT /agreements/:id/addenda/:no', { id: agreementId, no: '2' }, addendum)).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.hospital),
    );
  });
});
