import { expect } from 'vitest';
import { checkedConnection } from '../../../testing/connections/index.ts';
import { only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { printingRoutes } from './routes.ts';

const it = scopesAt(printingRoutes);

it('minutes of a closed network are for those who may see the institution', async ({ ask, by, staff }) => {
  const id = await checkedConnection(by, staff.hospital.institutionId);
  expect(await ask('GET /connections/:id/prints/minutes', { id })).toEqual(
    only({ 200: whoSees.hospital }, whoSees.hospital),
  );
});
