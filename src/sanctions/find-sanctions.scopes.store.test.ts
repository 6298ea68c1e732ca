import { describe, expect } from 'vitest';
import { decidedSanction, proposedSanction } from '../../testing/sanctions/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { dismissSanction, sanctionRoutes } from './index.ts';

const it = scopesAt(sanctionRoutes);

describe('a sanction is shown to the staff of the region', () => {
  it('and, once it is decided, to the admin of its institution', async ({ ask, by, staff }) => {
    const { sanctionId } = await decidedSanction(by, 'quota_cut', staff);
    expect(await ask('GET /sanctions/:id', { id: sanctionId })).toEqual(
      only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
    );
  });

  it('alone, as long as it is only proposed', async ({ ask, by, staff }) => {
    const { sanctionId } = await proposedSanction(by, 'temporary_shut_off', staff.city, staff.hospital);
    expect(await ask('GET /sanctions/:id', { id: sanctionId })).toEqual(only({ 200: whoSees.city }, whoSees.city));
  });

  it('alone, when it was dismissed', async ({ ask, by, staff }) => {
    const proposed = await proposedSanction(by, 'warning', staff.city, staff.hospital);
    await dismissSanction(by, staff.city.head, proposed, 'keliru');
    expect(await ask('GET /sanctions/:id', { id: proposed.sanctionId })).toEqual(
      only({ 200: whoSees.city }, whoSees.city),
    );
  });
});
