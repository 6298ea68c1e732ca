import { expect } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { issueCredential } from '../../identity/index.ts';
import { integrationRoutes } from '../routes.ts';

const it = scopesAt(integrationRoutes);

it('a key is renewed by admin and integrator of its institution', async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const rightId = await signedRight(by, institutionId, {});
  const { credentialId: id } = await issueCredential(by, { institutionId, rightId, kind: 'wire', userId: 'diganti' });
  expect(await ask('POST /credentials/:id/rotate', { id }, {})).toEqual(
    only({ 200: people('hospital', 'admin', 'integrator') }, whoSees.hospital),
  );
});

it('the portal’s own is no key of anybody', async ({ ask, by, staff }) => {
  const id = await signedRight(by, staff.hospital.institutionId, { method: 'web_portal' });
  expect(await ask('POST /credentials/:id/rotate', { id }, {})).toEqual(only({}, []));
  expect(await ask('POST /credentials/:id/revoke', { id }, { reason: 'surat' })).toEqual(only({}, []));
});
