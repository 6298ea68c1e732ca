import { expect } from 'vitest';
import { only, people, scopesAt, switchoverDoor, whoSees } from '../../../testing/staff/index.ts';
import { returningRight } from '../../../testing/switchover/index.ts';

const it = scopesAt(switchoverDoor);

it('who calls old methods is told to the staff of the region and to admin and integrator of the institution', async ({
  ask,
  by,
  staff,
}) => {
  const id = await returningRight(by, staff.hospital.institutionId);
  expect(await ask('GET /rights/:id/switchover', { id })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
  );
});
