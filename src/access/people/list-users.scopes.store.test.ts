import { expect } from 'vitest';
import { enterInstitution, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { ListedOfficer } from '../../institutions/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

it('users of an institution are listed to the staff of the region and to its admin', async ({ ask, staff }) => {
  expect(await ask('GET /institutions/:institution/users', { institution: staff.hospital.institutionId })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
  );
});

it('they come in pages', async ({ by, portal }) => {
  const { admin, institutionId } = await enterInstitution(by, '3278', 'KLINIK_BARU');
  const page = async (query: string) => {
    const { body } = await portal.call(admin, 'GET', `/institutions/${institutionId}/users${query}`);
    return [body.total, body.officers.map(({ name, acting }: ListedOfficer) => `${name} ${acting}`)];
  };
  expect(await page('?limit=1')).toEqual([3, ['institution_admin KLINIK_BARU true']]);
  expect(await page('?limit=2&page=2')).toEqual([3, ['operator KLINIK_BARU true']]);
  expect(await page('?status=deactivated')).toEqual([0, []]);
});
