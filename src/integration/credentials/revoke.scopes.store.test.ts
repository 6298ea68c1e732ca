import { expect } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { changeCredentialStatus, getCredential, issueCredential } from '../../identity/index.ts';
import { integrationRoutes } from '../routes.ts';

const it = scopesAt(integrationRoutes);

it('a key is revoked by admin and integrator of its institution, and by the reviewer of the office', async ({
  ask,
  by,
  staff,
}) => {
  const { institutionId } = staff.hospital;
  const rightId = await signedRight(by, institutionId, {});
  const { credentialId: id } = await issueCredential(by, { institutionId, rightId, kind: 'wire', userId: 'dicabut' });
  // One that is revoked stays so: whoever may is told that.
  await changeCredentialStatus(by, await getCredential(by.pool, id), 'revoke', 'surat');
  expect(await ask('POST /credentials/:id/revoke', { id }, { reason: 'surat' })).toEqual(
    only({ 409: [...people('city', 'reviewer'), ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
  );
});
