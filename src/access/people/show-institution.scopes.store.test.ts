import { expect } from 'vitest';
import { enterInstitution, markedNames, only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

it('an institution is shown to the staff of the region and to its own people', async ({ ask, staff }) => {
  const { institutionId } = staff.hospital;
  expect(await ask('GET /institutions/:institution', { institution: institutionId })).toEqual(
    only({ 200: whoSees.hospital }, whoSees.hospital),
  );
});

it('it says how many may appoint others, and that one alone is fewer than recommended', async ({
  by,
  portal,
  staff,
}) => {
  const { institutionId } = await enterInstitution(by, '3278', 'PUSKESMAS_BARU');
  const seen = async () => (await portal.call(staff.city.auditor, 'GET', `/institutions/${institutionId}`)).body;
  expect(await seen()).toMatchObject({
    office: { officeCode: '3278', name: `Disdukcapil Kota Tasikmalaya${markedNames.city}` },
    users: { active: 3, deactivated: 0, operators: 1, integrators: 1 },
    adminsActive: 1,
    adminsRecommended: 2,
    notices: ['one_admin'],
  });
  await changeSetting(by, 'adminsRecommended', 1, '800/2/2026');
  expect(await seen()).toMatchObject({ adminsActive: 1, notices: [] });
});
