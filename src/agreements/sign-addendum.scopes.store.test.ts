import { expect } from 'vitest';
import { signedAgreement } from '../../testing/agreements/index.ts';
import { formOf, ordinaryRight } from '../../testing/papers/index.ts';
import { aMonday } from '../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import type { Day } from '../kernel/index.ts';
import { draftAddendum } from './draft-addendum.ts';
import { agreementRoutes } from './portal/routes.ts';

const it = scopesAt(agreementRoutes);

const signatory = { name: 'Kepala Dinas Rekaan', position: 'Kepala Dinas' };
const signature = formOf({ how: 'scan', signedOn: aMonday, office: signatory, institution: signatory });

it('an addendum is recorded as signed by the head of the office', async ({ ask, by, staff }) => {
  const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
  const annex = { rights: [{ ...ordinaryRight, dailyQuota: 5 }] };
  const addendum = { number: 'ADD/1', effectiveFrom: aMonday, endsOn: '2026-12-31' as Day, annex };
  await draftAddendum(by, agreementId, addendum);
  expect(await ask('POST /agreements/:id/addenda/:no/signature', { id: agreementId, no: '2' }, signature)).toEqual(
    only({ 200: people('city', 'head') }, whoSees.hospital),
  );
});
