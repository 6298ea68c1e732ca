import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

const appointment = { letterNo: '800/7/2026', letterDate: '2026-03-02', startsOn: '2026-03-02' };

it('a user of an institution is appointed by its admin', async ({ ask, staff }) => {
  const user = { name: 'Pengguna Baru', roles: ['operator'], appointment };
  const { institutionId } = staff.hospital;
  expect(await ask('POST /institutions/:institution/users', { institution: institutionId }, user)).toEqual(
    only({ 201: people('hospital', 'admin') }, whoSees.hospital),
  );
});
