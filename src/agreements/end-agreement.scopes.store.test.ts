import { expect } from 'vitest';
import { signedAgreement } from '../../testing/agreements/index.ts';
import { aMonday } from '../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { agreementRoutes } from './portal/routes.ts';

const it = scopesAt(agreementRoutes);

it('an agreement is ended by the head of the office', async ({ ask, by, staff }) => {
  const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
  expect(await ask('POST /agreements/:id/end', { id: agreementId }, { reason: 'surat' })).toEqual(
    only({ 200: people('city', 'head') }, whoSees.hospital),
  );
});

it('its page says on which day it was ended, and why', async ({ by, portal, staff }) => {
  const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
  const path = `/agreements/${agreementId}`;
  expect((await portal.call(staff.hospital.admin, 'GET', path)).body).toMatchObject({
    endedOn: null,
    endedBecause: null,
  });
  await portal.call(staff.city.head, 'POST', `${path}/end`, { reason: 'Permintaan lembaga dengan surat 445/20.' });
  const { body } = await portal.call(staff.hospital.admin, 'GET', path);
  expect(body).toMatchObject({ endedOn: aMonday, endedBecause: 'Permintaan lembaga dengan surat 445/20.' });
});
