import { expect } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { issueCredential } from '../../identity/index.ts';
import { integrationRoutes } from '../routes.ts';

const it = scopesAt(integrationRoutes);

it('keys are listed to the staff of the region and to admin and integrator of the institution, without a secret', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const { institutionId: id } = staff.hospital;
  const rightId = await signedRight(by, id, {});
  const { secret } = await issueCredential(by, { institutionId: id, rightId, kind: 'wire', userId: 'terdaftar' });
  const readers = [...whoSees.city, ...people('hospital', 'admin', 'integrator')];
  expect(await ask('GET /institutions/:id/credentials', { id })).toEqual(only({ 200: readers }, whoSees.hospital));
  for (const reader of [staff.city.reviewer, staff.hospital.integrator]) {
    const { text } = await portal.call(reader, 'GET', `/institutions/${id}/credentials`);
    expect(text).toContain('terdaftar');
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/argon2|secretHash|earlierHash|"x":/);
  }
});
