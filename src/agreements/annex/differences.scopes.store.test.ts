import { expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { agreementRoutes } from '../portal/routes.ts';

const it = scopesAt(agreementRoutes);

it('differences of an agreement are told to whoever it is shown to', async ({ ask, by, staff }) => {
  const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
  expect(await ask('GET /agreements/:id/differences?from=1&to=1', { id: agreementId })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
  );
});
