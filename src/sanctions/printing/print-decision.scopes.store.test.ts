import { describe, expect } from 'vitest';
import { decidedSanction, proposedSanction } from '../../../testing/sanctions/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { sanctionRoutes } from '../index.ts';

const it = scopesAt(sanctionRoutes);

const paper = 'decision';

describe('the letter that decided a sanction', () => {
  it.for(['quota_cut', 'temporary_shut_off'] as const)(
    'is for the staff of the region and the admin of its institution: of a %s',
    async (kind, { ask, by, staff }) => {
      const { sanctionId: id } = await decidedSanction(by, kind, staff);
      expect(await ask('GET /sanctions/:id/prints/:paper', { id, paper })).toEqual(
        only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
      );
    },
  );

  it('is not there before, and the institution does not hear that it is to be', async ({ ask, by, staff }) => {
    const { sanctionId: id } = await proposedSanction(by, 'quota_cut', staff.city, staff.hospital);
    expect(await ask('GET /sanctions/:id/prints/:paper', { id, paper })).toEqual(
      only({ 409: whoSees.city }, whoSees.city),
    );
  });
});
