import { expect } from 'vitest';
import { only, people, scopesAt, switchoverDoor, whoSees } from '../../../testing/staff/index.ts';
import { announcement, returningRight } from '../../../testing/switchover/index.ts';

const it = scopesAt(switchoverDoor);

it('a letter about a switch is prepared by a reviewer of the office', async ({ ask, by, staff }) => {
  const id = await returningRight(by, staff.hospital.institutionId);
  expect(await ask('POST /rights/:id/switchover/letters', { id }, announcement)).toEqual(
    only({ 201: people('city', 'reviewer') }, whoSees.hospital),
  );
});
