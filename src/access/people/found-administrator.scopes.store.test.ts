import { expect } from 'vitest';
import { only, people, scopesAt } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

const letter = { letterNo: '800/7/2026', letterDate: '2026-03-02', startsOn: '2026-03-02' };
const chief = { name: 'Kepala Baru', appointment: letter };

it('an office without an administrator gets one from the administrator of pusat', async ({ ask, portal, staff }) => {
  // Of Papua, which only pusat sees.
  expect(await ask('POST /offices/:office/administrators', { office: '91' }, chief)).toEqual(
    only({ 201: people('pusat', 'administrator') }, people('pusat')),
  );
  const again = await portal.call(staff.pusat.administrator, 'POST', '/offices/91/administrators', chief);
  expect(again).toMatchObject({ status: 409, body: { code: 'conflict', field: 'lost' } });
});
