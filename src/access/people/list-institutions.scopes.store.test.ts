import { expect } from 'vitest';
import { only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Institution, Officer } from '../../institutions/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

const applicants = ['applicant', 'other applicant'];

it('institutions are listed to everybody but applicants', async ({ ask }) => {
  const all = whoSees.anything.filter((name) => !applicants.includes(name));
  expect(await ask('GET /institutions')).toEqual(only({ 200: all }, whoSees.anything));
});

it('an office is listed those of its region, an institution itself, whatever they ask for', async ({
  portal,
  staff,
}) => {
  const listed = async (officer: Officer, query = '') => {
    const { body } = await portal.call(officer, 'GET', `/institutions${query}`);
    return body.institutions.map(({ slug }: Institution) => slug).filter((slug: string) => /CONTOH|LAIN/.test(slug));
  };
  expect(await listed(staff.pusat.auditor)).toEqual(['RSUD_CONTOH', 'RSUD_LAIN']);
  expect(await listed(staff.province.auditor)).toEqual(['RSUD_CONTOH']);
  expect(await listed(staff.elsewhere.auditor)).toEqual(['RSUD_LAIN']);
  expect(await listed(staff.stranger.operator)).toEqual(['RSUD_LAIN']);
  expect(await listed(staff.stranger.operator, '?office=3278')).toEqual([]);
  expect(await listed(staff.city.auditor, '?office=7371')).toEqual([]);
});

it('they are looked for by a query without faults only', async ({ portal, staff }) => {
  const wrong = await portal.call(staff.pusat.head, 'GET', '/institutions?limit=201&class=desa');
  const faults = wrong.body.parameters.map(({ name, code }: { name: string; code: string }) => `${name} ${code}`);
  expect([wrong.status, faults.toSorted()]).toEqual([400, ['class enum', 'limit pattern']]);
});
