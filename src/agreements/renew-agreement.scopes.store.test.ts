import { expect } from 'vitest';
import { signedAgreement } from '../../testing/agreements/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { agreementRoutes } from './portal/routes.ts';

const it = scopesAt(agreementRoutes);

it('the renewal of an agreement is drafted by a reviewer of the office', async ({ ask, by, staff }) => {
  const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
  const renewal = { number: 'PKS/R', annexNumber: 'JUKNIS/R', endsOn: '2027-12-31' };
  expect(await ask('POST /agreements/:id/renewal', { id: agreementId }, renewal)).toEqual(
    only({ 201: people('city', 'reviewer') }, whoSees.hospital),
  );
});
