import { expect } from 'vitest';
import { declaredConnection } from '../../../testing/connections/index.ts';
import { marks, only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { connectionRoutes } from './routes.ts';

const it = scopesAt(connectionRoutes);

it('connections are listed to the staff of the region and to the people of the institution', async ({
  ask,
  by,
  staff,
}) => {
  await declaredConnection(by, staff.hospital.institutionId, `PT ${marks.own}`);
  expect(await ask('GET /institutions/:id/connections', { id: staff.hospital.institutionId })).toEqual(
    only({ 200: whoSees.hospital }, whoSees.hospital),
  );
});
