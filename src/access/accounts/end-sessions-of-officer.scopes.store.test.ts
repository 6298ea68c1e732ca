import { expect } from 'vitest';
import { enterOfficer, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { officerAccountRoutes } from './routes.ts';

const it = scopesAt(officerAccountRoutes);

it('all sessions of an officer are ended by the administrator of the own office', async ({ ask, by }) => {
  const clerk = await enterOfficer(by, { officeCode: '3278', roles: ['reviewer'], name: 'Rekan Tasik' });
  expect(await ask('DELETE /officers/:officerId/sessions', { officerId: clerk.officerId })).toEqual(
    only({ 204: people('city', 'administrator') }, whoSees.city),
  );
});

it('for an administrator also by that of pusat, since nobody else may be left', async ({ ask, by }) => {
  const chief = await enterOfficer(by, { officeCode: '3278', roles: ['administrator'], name: 'Kepala Tasik' });
  expect(await ask('DELETE /officers/:officerId/sessions', { officerId: chief.officerId })).toEqual(
    only({ 204: [...people('pusat', 'administrator'), ...people('city', 'administrator')] }, whoSees.city),
  );
});

it("for an institution's user by the institution's admin", async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const user = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Operator Kedua' });
  expect(await ask('DELETE /officers/:officerId/sessions', { officerId: user.officerId })).toEqual(
    only({ 204: people('hospital', 'admin') }, whoSees.hospital),
  );
});

it("for an institution's admin also by the office that looks after it", async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const admin = await enterOfficer(by, { institutionId, roles: ['institution_admin'], name: 'Admin Kedua' });
  expect(await ask('DELETE /officers/:officerId/sessions', { officerId: admin.officerId })).toEqual(
    only({ 204: [...people('city', 'reviewer', 'administrator'), ...people('hospital', 'admin')] }, whoSees.hospital),
  );
});

it('for an applicant by nobody here: its letter belongs to the invitation', async ({ ask, staff }) => {
  expect(await ask('DELETE /officers/:officerId/sessions', { officerId: staff.applicant.officerId })).toEqual(
    only({}, []),
  );
});

it('for itself by nobody', async ({ portal, staff }) => {
  const { administrator } = staff.city;
  const path = `/officers/${administrator.officerId}/sessions`;
  expect((await portal.call(administrator, 'DELETE', path)).status).toBe(403);
});

it('it is felt at once', async ({ by, portal, staff }) => {
  const clerk = await enterOfficer(by, { officeCode: '3278', roles: ['reviewer'], name: 'Rekan Ketiga' });
  const path = `/officers/${clerk.officerId}/sessions`;
  expect((await portal.call(clerk, 'DELETE', path)).status).toBe(403);
  await portal.call(staff.city.administrator, 'DELETE', path);
  expect((await portal.call(clerk, 'DELETE', path)).status).toBe(401);
});
