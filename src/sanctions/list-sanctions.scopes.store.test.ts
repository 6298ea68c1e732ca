import { expect } from 'vitest';
import { decidedSanction, proposedSanction } from '../../testing/sanctions/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import type { Officer } from '../institutions/index.ts';
import { type ListedSanction, sanctionRoutes } from './index.ts';

const it = scopesAt(sanctionRoutes);

it('sanctions are listed to staff, and to admins of institutions', async ({ ask, by, staff }) => {
  await decidedSanction(by, 'quota_cut', staff);
  await proposedSanction(by, 'warning', staff.elsewhere, staff.stranger);
  const admins = [...people('hospital', 'admin'), ...people('stranger', 'admin')];
  expect(await ask('GET /sanctions')).toEqual(
    only({ 200: [...whoSees.city, ...people('elsewhere'), ...admins] }, whoSees.anything),
  );
});

it('an office is listed its region, an institution what was decided about it, whatever they ask for', async ({
  by,
  portal,
  staff,
}) => {
  const { pusat, province, city, elsewhere, hospital, stranger } = staff;
  const known = {
    [(await decidedSanction(by, 'quota_cut', staff)).sanctionId]: 'decided',
    [(await proposedSanction(by, 'warning', city, hospital)).sanctionId]: 'proposed',
    [(await proposedSanction(by, 'warning', elsewhere, stranger)).sanctionId]: 'foreign',
  };
  const listed = async (officer: Officer, query = '') => {
    const { sanctions } = (await portal.call(officer, 'GET', `/sanctions?limit=200${query}`)).body;
    return sanctions.flatMap(({ sanctionId }: ListedSanction) => known[sanctionId] ?? []).toSorted();
  };
  expect(await listed(pusat.auditor)).toEqual(['decided', 'foreign', 'proposed']);
  for (const office of [province, city]) expect(await listed(office.auditor)).toEqual(['decided', 'proposed']);
  expect(await listed(elsewhere.auditor)).toEqual(['foreign']);
  expect(await listed(hospital.admin)).toEqual(['decided']);
  expect(await listed(stranger.admin)).toEqual([]);
  expect(await listed(city.auditor, '&office=7371')).toEqual([]);
  expect(await listed(hospital.admin, `&institution=${stranger.institutionId}`)).toEqual([]);
  expect(await listed(hospital.admin, '&state=proposed')).toEqual([]);
});
