import { expect } from 'vitest';
import { anApplicant, enterApplication } from '../../../testing/applications/index.ts';
import { marks, only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { uuidV7 } from '../../kernel/index.ts';
import type { ListedApplication } from './list-applications.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

const users = ['hospital', 'stranger'].flatMap((of) => [`${of} operator`, `${of} integrator`]);

it('applications are listed to all but operators and integrators', async ({ ask }) => {
  const readers = whoSees.anything.filter((name) => !users.includes(name));
  expect(await ask('GET /applications')).toEqual(only({ 200: readers }, whoSees.anything));
});

it('an office is listed its region, an institution its own, an applicant the one, whatever they ask for', async ({
  by,
  portal,
  staff,
}) => {
  const { hospital, stranger, pusat, province, city, elsewhere, applicant } = staff;
  const enter = async (office: typeof city, of: typeof hospital, name: string) =>
    (await enterApplication(by, office, { applicant: anApplicant({ name }), institutionId: of.institutionId }))
      .applicationId;
  const [own, foreign] = [await enter(city, hospital, marks.own), await enter(elsewhere, stranger, marks.foreign)];
  const known = { [own]: 'own', [foreign]: 'foreign', [`${applicant.applicationId}`]: 'invited' };
  const listed = async (officer: Officer, query = '') => {
    const { applications } = (await portal.call(officer, 'GET', `/applications?limit=200${query}`)).body;
    return applications.flatMap(({ applicationId }: ListedApplication) => known[applicationId] ?? []).toSorted();
  };
  expect(await listed(pusat.auditor)).toEqual(['foreign', 'invited', 'own']);
  for (const office of [province, city]) expect(await listed(office.auditor)).toEqual(['invited', 'own']);
  expect(await listed(elsewhere.auditor)).toEqual(['foreign']);
  expect(await listed(hospital.admin)).toEqual(['own']);
  expect(await listed(stranger.admin)).toEqual(['foreign']);
  expect(await listed(applicant)).toEqual(['invited']);
  expect(await listed(city.auditor, '&office=7371')).toEqual([]);
  expect(await listed(hospital.admin, `&institution=${stranger.institutionId}`)).toEqual([]);
  expect(await listed(applicant, `&institution=${hospital.institutionId}`)).toEqual([]);
});

it('no list goes on from an application elsewhere, which is told as one that does not exist', async ({
  by,
  portal,
  staff,
}) => {
  const after = async (id: string) =>
    (await portal.call(staff.city.auditor, 'GET', `/applications?sort=waiting&after=${id}`)).body.applications;
  const office = staff.elsewhere;
  const foreign = await enterApplication(by, office, { institutionId: staff.stranger.institutionId });
  await by.pool.query("UPDATE application SET state_since = '2020-01-01' WHERE application_id = $1", [
    foreign.applicationId,
  ]);
  await enterApplication(by, staff.city);
  expect(await after(foreign.applicationId)).toEqual([]);
  expect(await after(uuidV7(0))).toEqual([]);
});
