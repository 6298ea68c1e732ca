import { expect } from 'vitest';
import { declaredConnection } from '../../../testing/connections/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { connectionRoutes } from './routes.ts';

const it = scopesAt(connectionRoutes);

it('a connection is ended by a reviewer of the office', async ({ ask, by, staff }) => {
  const id = await declaredConnection(by, staff.hospital.institutionId);
  expect(await ask('POST /connections/:id/end', { id }, { letterNo: '555/4', letterDate: aMonday })).toEqual(
    only({ 200: people('city', 'reviewer') }, whoSees.hospital),
  );
});
