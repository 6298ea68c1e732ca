import { describe, expect } from 'vitest';
import { decidedSanction, proposedSanction } from '../../testing/sanctions/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { sanctionRoutes } from './index.ts';

const it = scopesAt(sanctionRoutes);

describe('a warning', () => {
  it('is settled by a reviewer of the office', async ({ ask, by, staff }) => {
    const { sanctionId, version } = await decidedSanction(by, 'warning', staff);
    expect(await ask('POST /sanctions/:id/settle', { id: sanctionId }, { version, reason: 'dipenuhi' })).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.hospital),
    );
  });

  it('is none to its institution before it is decided', async ({ ask, by, staff }) => {
    const { sanctionId, version } = await proposedSanction(by, 'warning', staff.city, staff.hospital);
    expect(await ask('POST /sanctions/:id/settle', { id: sanctionId }, { version, reason: 'dipenuhi' })).toEqual(
      // There is nothing to settle yet.
      only({ 409: people('city', 'reviewer') }, whoSees.city),
    );
  });
});
