import { expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { marks, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { agreementRoutes } from './routes.ts';

const it = scopesAt(agreementRoutes);

it('an agreement is shown to the staff of the region and to admin and integrator of its institution', async ({
  ask,
  by,
  staff,
}) => {
  const { agreementId } = await signedAgreement(by, staff.hospital.institutionId, marks.own);
  expect(await ask('GET /agreements/:id', { id: agreementId })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
  );
});
