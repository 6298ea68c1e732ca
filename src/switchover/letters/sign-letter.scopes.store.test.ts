import { describe, expect, onTestFinished } from 'vitest';
import { only, people, scopesAt, switchoverDoor, whoSees } from '../../../testing/staff/index.ts';
import { preparedLetter, returningRight } from '../../../testing/switchover/index.ts';
import { changeSetting } from '../../settings/index.ts';

const it = scopesAt(switchoverDoor);

describe('a letter about a switch', () => {
  it('is signed by the head of the office, and from then on there for the institution', async ({ ask, by, staff }) => {
    const id = await preparedLetter(by, staff, await returningRight(by, staff.hospital.institutionId));
    expect(await ask('POST /switchover-letters/:id/signature', { id })).toEqual(
      only({ 200: people('city', 'head') }, whoSees.hospital),
    );
  });

  it('is none to the institution before', async ({ ask, by, staff }) => {
    const id = await preparedLetter(by, staff, await returningRight(by, staff.hospital.institutionId));
    onTestFinished(() => changeSetting(by, 'changeByLetter', true, 'surat 2'));
    await changeSetting(by, 'changeByLetter', false, 'surat 1');
    expect(await ask('POST /switchover-letters/:id/signature', { id })).toEqual(
      // So it stays unsigned: the setting demands an addendum.
      only({ 409: people('city', 'head') }, whoSees.city),
    );
  });
});
