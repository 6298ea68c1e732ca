import { expect } from 'vitest';
import { enterOfficer, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

const end = { because: 'moved', letterNo: '800/9/2026' };

it('an officer of an office is ended by its administrator', async ({ ask, by, portal, staff }) => {
  const clerk = await enterOfficer(by, { officeCode: '3278', roles: ['reviewer'], name: 'Petugas Kedua' });
  expect(await ask('POST /officers/:officer/end', { officer: clerk.officerId }, end)).toEqual(
    only({ 200: people('city', 'administrator') }, whoSees.city),
  );
  const { body } = await portal.call(staff.city.auditor, 'GET', `/officers/${clerk.officerId}`);
  expect(body).toMatchObject({ status: 'deactivated', endedOn: '2026-03-02', endedBecause: 'moved' });
});

it('a user of an institution is ended by its admin', async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const user = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Operator Kedua' });
  expect(await ask('POST /officers/:officer/end', { officer: user.officerId }, end)).toEqual(
    only({ 200: people('hospital', 'admin') }, whoSees.hospital),
  );
});

it('an applicant is ended by nobody', async ({ ask, staff }) => {
  expect(await ask('POST /officers/:officer/end', { officer: staff.applicant.officerId }, end)).toEqual(only({}, []));
});
