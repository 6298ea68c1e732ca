import { expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { listSignatures } from '../find-agreements.ts';
import { agreementRoutes } from './routes.ts';

const it = scopesAt(agreementRoutes);

it('a signed paper is given to those who may read its agreement', async ({ ask, by, staff }) => {
  const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
  const [signature] = await listSignatures(by.pool, agreementId);
  expect(await ask('GET /agreements/:id/files/:fileId', { id: agreementId, fileId: `${signature?.fileId}` })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
  );
});

it('a paper of another agreement is none of this one', async ({ by, portal, staff }) => {
  const one = await signedAgreement(by, staff.hospital.institutionId);
  const other = await signedAgreement(by, staff.hospital.institutionId);
  const [signature] = await listSignatures(by.pool, other.agreementId);
  const path = `/agreements/${one.agreementId}/files/${signature?.fileId}`;
  expect(await portal.call(staff.city.reviewer, 'GET', path)).toMatchObject({ status: 404 });
});
