import { expect } from 'vitest';
import { enterOfficer, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

const letter = { letterNo: '800/8/2026', letterDate: '2026-03-02', startsOn: '2026-04-01', endsOn: '2026-04-30' };

it('an officer of an office is appointed anew by its administrator', async ({ ask, by, portal, staff }) => {
  const clerk = await enterOfficer(by, { officeCode: '3278', roles: ['reviewer'], name: 'Petugas Kedua' });
  expect(await ask('POST /officers/:officer/appointments', { officer: clerk.officerId }, letter)).toEqual(
    only({ 201: people('city', 'administrator') }, whoSees.city),
  );
  const { body } = await portal.call(staff.city.auditor, 'GET', `/officers/${clerk.officerId}`);
  expect(body.appointments[0]).toMatchObject(letter);
});

it('a user of an institution is appointed anew by its admin', async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const user = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Operator Kedua' });
  expect(await ask('POST /officers/:officer/appointments', { officer: user.officerId }, letter)).toEqual(
    only({ 201: people('hospital', 'admin') }, whoSees.hospital),
  );
});

it('an applicant is appointed by nobody', async ({ ask, staff }) => {
  const { officerId } = staff.applicant;
  expect(await ask('POST /officers/:officer/appointments', { officer: officerId }, letter)).toEqual(only({}, []));
});
