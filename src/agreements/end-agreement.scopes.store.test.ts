import { expect } from 'vitest';
import { signedAgreement } from '../../testing/agreements/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { agreementRoutes } from './portal/routes.ts';

const it = scopesAt(agreementRoutes);

it('an agreement is ended by the head of the office', async ({ ask, by, staff }) => {
  const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
  expect(await ask('POST /agreements/:id/end', { id: agreementId }, { reason: 'surat' })).toEqual(
    only({ 200: people('city', 'head') }, whoSees.hospital),
  );
});
