import { expect } from 'vitest';
import { aMonday } from '../../../testing/rights/index.ts';
import { enterOfficer, marks, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { issueFirstLogin } from '../../identity/index.ts';
import { addDays } from '../../kernel/index.ts';
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

it('whether it may act, and how far it is with signing in, is told with it', async ({ by, portal, staff }) => {
  const { institutionId, admin } = staff.hospital;
  const ended = { letterNo: '800/8', letterDate: aMonday, startsOn: aMonday, endsOn: addDays(aMonday, -1) };
  const of = { institutionId, roles: ['operator'] as const, name: 'Operator Rekaan' };
  const operator = await enterOfficer(by, of, { ...ended, startsOn: addDays(aMonday, -9) });
  const shown = async () => (await portal.call(admin, 'GET', `/officers/${operator.officerId}`)).body;
  expect(await shown()).toMatchObject({ acting: false, signIn: { state: 'no_letter', codeUntil: null } });
  const { validUntil } = await issueFirstLogin(by, operator);
  expect((await shown()).signIn).toEqual({ state: 'letter_open', codeUntil: validUntil.toISOString() });
  const lapsed = "UPDATE account SET letter_until = letter_until - interval '60 days' WHERE officer_id = $1";
  await by.pool.query(lapsed, [operator.officerId]);
  expect((await shown()).signIn.state).toBe('letter_lapsed');
});
