import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

it('a letterhead is changed by the administrator of the own office', async ({ ask, portal, staff }) => {
  const head = { government: 'PEMERINTAH KOTA TASIKMALAYA', address: 'Jalan Contoh No. 1', contact: '' };
  expect(await ask('PUT /offices/:office/letterhead', { office: '3278' }, head)).toEqual(
    only({ 200: people('city', 'administrator') }, whoSees.city),
  );
  expect((await portal.call(staff.pusat.auditor, 'GET', '/offices/3278')).body).toMatchObject(head);
});
