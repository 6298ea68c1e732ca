import { describe, expect } from 'vitest';
import { only, people, scopesAt, switchoverDoor, whoSees } from '../../../testing/staff/index.ts';
import { preparedLetter, returningRight, signedLetter } from '../../../testing/switchover/index.ts';

const it = scopesAt(switchoverDoor);

describe('a letter about a switch', () => {
  it('is printed for the staff of the region and for admin and integrator of the institution', async ({
    ask,
    by,
    staff,
  }) => {
    const { letterId } = await signedLetter(by, staff, await returningRight(by, staff.hospital.institutionId));
    expect(await ask('GET /switchover-letters/:id/print', { id: letterId })).toEqual(
      only({ 200: [...whoSees.city, ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
    );
  });

  it('is not there before it is signed, and the institution does not hear that it is to be', async ({
    ask,
    by,
    staff,
  }) => {
    const id = await preparedLetter(by, staff, await returningRight(by, staff.hospital.institutionId));
    expect(await ask('GET /switchover-letters/:id/print', { id })).toEqual(only({ 409: whoSees.city }, whoSees.city));
  });
});
