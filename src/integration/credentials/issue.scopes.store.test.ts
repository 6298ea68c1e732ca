import { expect } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { issueCredential } from '../../identity/index.ts';
import { integrationRoutes } from '../routes.ts';

const it = scopesAt(integrationRoutes);
const route = 'POST /institutions/:id/credentials';

/** A name that is no user's, so that whoever may is refused for it and makes nothing. */
const body = (rightId: string, mode: 'live' | 'sandbox') => ({ rightId, kind: 'wire', mode, user: 'bukan nama' });

it('a test key is made by admin and integrator of the institution', async ({ ask, by, staff }) => {
  const { institutionId: id } = staff.hospital;
  const right = await signedRight(by, id, {});
  expect(await ask(route, { id }, body(right, 'sandbox'))).toEqual(
    only({ 400: people('hospital', 'admin', 'integrator') }, whoSees.hospital),
  );
});

it('the first live key under a right is handed out by the reviewer of the office, further ones are made by them', async ({
  ask,
  by,
  staff,
}) => {
  const { institutionId: id } = staff.hospital;
  const right = await signedRight(by, id, {});
  expect(await ask(route, { id }, body(right, 'live'))).toEqual(
    only({ 400: people('city', 'reviewer') }, whoSees.hospital),
  );
  await issueCredential(by, { institutionId: id, rightId: right, kind: 'wire', userId: 'pertama' });
  expect(await ask(route, { id }, body(right, 'live'))).toEqual(
    only({ 400: people('hospital', 'admin', 'integrator') }, whoSees.hospital),
  );
});

it('a test key, or one of another kind, makes no live one the institution’s own matter', async ({ ask, by, staff }) => {
  const { institutionId: id } = staff.hospital;
  const rightId = await signedRight(by, id, {});
  await issueCredential(by, { institutionId: id, rightId, kind: 'wire', userId: 'sandbox_satu', mode: 'sandbox' });
  await issueCredential(by, { institutionId: id, rightId, kind: 'feedback', userId: 'balikan' });
  expect(await ask(route, { id }, body(rightId, 'live'))).toEqual(
    only({ 400: people('city', 'reviewer') }, whoSees.hospital),
  );
});

it('a right of another institution is none, whoever asks', async ({ ask, by, staff }) => {
  const foreign = await signedRight(by, staff.stranger.institutionId, {});
  const { 404: told = [] } = await ask(route, { id: staff.hospital.institutionId }, body(foreign, 'sandbox'));
  expect(told).toEqual(expect.arrayContaining([...people('hospital', 'admin', 'integrator'), ...people('city')]));
});
