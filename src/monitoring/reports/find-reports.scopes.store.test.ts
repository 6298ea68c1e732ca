import { expect } from 'vitest';
import { enterReport } from '../../../testing/reports/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { type Day, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { reportRoutes } from './routes.ts';

const it = scopesAt(reportRoutes);

const users = ['hospital', 'stranger'].flatMap((of) => [`${of} operator`, `${of} integrator`]);
const without = [...users, 'applicant', 'other applicant'];

it('a report is shown to the staff of its region and to the admin of its institution', async ({ ask, by, staff }) => {
  const id = await enterReport(by, staff.hospital.institutionId);
  expect(await ask('GET /reports/:id', { id })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
  );
});

it('reports are listed to staff and admins: an office its region, an institution its own, whatever they ask for', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const { hospital, stranger, pusat, province, city, elsewhere } = staff;
  const own = await enterReport(by, hospital.institutionId);
  const foreign = await enterReport(by, stranger.institutionId);
  const readers = whoSees.anything.filter((name) => !without.includes(name));
  expect(await ask('GET /reports')).toEqual(only({ 200: readers }, whoSees.anything));

  const listed = async (officer: Officer, query = '') => {
    const { reports } = (await portal.call(officer, 'GET', `/reports?limit=200${query}`)).body;
    const ids = reports.map(({ reportId }: { reportId: Uuid }) => reportId);
    return [ids.includes(own) && 'own', ids.includes(foreign) && 'foreign'].filter(Boolean);
  };
  expect(await listed(pusat.auditor)).toEqual(['own', 'foreign']);
  for (const reader of [province.auditor, city.auditor, hospital.admin]) expect(await listed(reader)).toEqual(['own']);
  for (const reader of [elsewhere.auditor, stranger.admin]) expect(await listed(reader)).toEqual(['foreign']);
  expect(await listed(city.auditor, '&office=7371')).toEqual([]);
  expect(await listed(hospital.admin, `&institution=${stranger.institutionId}`)).toEqual([]);
});

it('no list goes on from a report elsewhere, which is told as one that does not exist', async ({
  by,
  portal,
  staff,
}) => {
  const foreign = await enterReport(by, staff.stranger.institutionId, '2020-01-14' as Day);
  await enterReport(by, staff.hospital.institutionId);
  for (const reader of [staff.city.auditor, staff.hospital.admin]) {
    const after = async (id: Uuid) => (await portal.call(reader, 'GET', `/reports?after=${id}`)).body.reports;
    expect(await after(foreign)).toEqual([]);
    expect(await after(uuidV7(0))).toEqual([]);
  }
});
