import { expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { formOf } from '../../../testing/papers/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { agreementRoutes } from '../portal/routes.ts';

const it = scopesAt(agreementRoutes);

it('a right is changed by letter by a reviewer of the office', async ({ ask, by, staff }) => {
  const { rights } = await signedAgreement(by, staff.hospital.institutionId);
  const letter = formOf({ number: '470/1', dated: aMonday, changes: { requiresOfficer: true } });
  expect(await ask('POST /rights/:id/letter', { id: `${rights.A}` }, letter)).toEqual(
    only({ 201: people('city', 'reviewer') }, whoSees.hospital),
  );
});
