import { expect } from 'vitest';
import { decidedSanction } from '../../../testing/sanctions/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { liftSanction, sanctionRoutes } from '../index.ts';

const it = scopesAt(sanctionRoutes);

it('the letter that lifted a sanction is for those who may read the one that decided it', async ({
  ask,
  by,
  staff,
}) => {
  const decided = await decidedSanction(by, 'quota_cut', staff);
  const { sanctionId: id } = await liftSanction(by, staff.city.head, decided, { reason: 'dipenuhi' });
  expect(await ask('GET /sanctions/:id/prints/:paper', { id, paper: 'lifting' })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
  );
});
