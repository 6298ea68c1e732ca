import { expect } from 'vitest';
import { enterInstitution, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { ListedOfficer } from '../../institutions/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

const appointment = { letterNo: '800/7/2026', letterDate: '2026-03-02', startsOn: '2026-03-02' };
const first = { name: 'Admin Baru', appointment };

it('an admin is appointed by a reviewer or administrator of the office, while none may act', async ({ ask, staff }) => {
  const { institutionId } = staff.hospital;
  expect(await ask('POST /institutions/:institution/admins', { institution: institutionId }, first)).toEqual(
    // The hospital has one.
    only({ 409: people('city', 'reviewer', 'administrator') }, whoSees.hospital),
  );
});

it('it is appointed anew when all are lost, and those are out at once', async ({ by, portal, staff }) => {
  const { admin, institutionId } = await enterInstitution(by, '3278', 'BPRS_BARU');
  const lost = { because: 'resigned', letterNo: '445/9/2026' };
  const path = `/institutions/${institutionId}`;
  const { status, body } = await portal.call(staff.city.reviewer, 'POST', `${path}/admins`, { ...first, lost });
  expect(status).toBe(201);
  expect((await portal.call(admin, 'GET', `${path}/users`)).status).toBe(401);
  const { officers } = (await portal.call(staff.city.reviewer, 'GET', `${path}/users?status=active`)).body;
  const admins = officers.filter(({ roles }: ListedOfficer) => roles.includes('institution_admin'));
  expect(admins).toMatchObject([{ officerId: body.officerId, name: 'Admin Baru' }]);
});
