import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Office, Officer } from '../../institutions/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

it('offices are listed to staff alone, to each those of its region', async ({ ask, portal, staff }) => {
  expect(await ask('GET /offices')).toEqual(only({ 200: [...whoSees.city, ...people('elsewhere')] }, whoSees.anything));
  const listed = async (officer: Officer) =>
    (await portal.call(officer, 'GET', '/offices')).body.offices.map(({ officeCode }: Office) => officeCode);
  expect(await listed(staff.pusat.auditor)).toEqual(['00', '32', '3278', '73', '7371', '91']);
  expect(await listed(staff.province.auditor)).toEqual(['32', '3278']);
  expect(await listed(staff.city.auditor)).toEqual(['3278']);
});
