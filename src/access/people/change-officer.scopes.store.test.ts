import { expect } from 'vitest';
import { enterOfficer, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

const contact = { position: 'Petugas', employeeNo: '', email: '', phone: '' };

it('an officer of an office is changed by its administrator', async ({ ask, by }) => {
  const clerk = await enterOfficer(by, { officeCode: '3278', roles: ['reviewer'], name: 'Petugas Kedua' });
  const change = { ...contact, roles: ['reviewer'] };
  expect(await ask('PUT /officers/:officer', { officer: clerk.officerId }, change)).toEqual(
    only({ 200: people('city', 'administrator') }, whoSees.city),
  );
});

it('a user of an institution is changed by its admin', async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const user = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Operator Kedua' });
  const change = { ...contact, roles: ['operator', 'integrator'] };
  expect(await ask('PUT /officers/:officer', { officer: user.officerId }, change)).toEqual(
    only({ 200: people('hospital', 'admin') }, whoSees.hospital),
  );
});

it('a user never gets a role of the authority', async ({ portal, staff }) => {
  const change = { ...contact, roles: ['head'] };
  const path = `/officers/${staff.hospital.operator.officerId}`;
  expect(await portal.call(staff.hospital.admin, 'PUT', path, change)).toMatchObject({
    status: 400,
    body: { field: 'roles' },
  });
});

it('an applicant is changed by nobody', async ({ ask, staff }) => {
  const change = { ...contact, roles: ['reviewer'] };
  expect(await ask('PUT /officers/:officer', { officer: staff.applicant.officerId }, change)).toEqual(only({}, []));
});
