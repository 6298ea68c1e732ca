import { expect } from 'vitest';
import { enterOfficer, marks, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

it('an officer of an office is shown, with its letters, to the staff of the region', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const name = `Petugas ${marks.own}`;
  const { officerId } = await enterOfficer(by, { officeCode: '3278', roles: ['reviewer'], name });
  expect(await ask('GET /officers/:officer', { officer: officerId })).toEqual(
    only({ 200: whoSees.city }, whoSees.city),
  );
  expect((await portal.call(staff.pusat.auditor, 'GET', `/officers/${officerId}`)).body).toMatchObject({
    name,
    officeCode: '3278',
    appointments: [{ letterNo: '800/1/2026', startsOn: '2026-01-02', endsOn: null }],
  });
});

it('a user of an institution is shown to the staff of the region and to its admin', async ({ ask, staff }) => {
  expect(await ask('GET /officers/:officer', { officer: staff.hospital.operator.officerId })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
  );
});

it('an applicant is shown to nobody here: its application is', async ({ ask, staff }) => {
  expect(await ask('GET /officers/:officer', { officer: staff.applicant.officerId })).toEqual(only({}, []));
});
