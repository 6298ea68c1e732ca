import { expect } from 'vitest';
import { checkedConnection } from '../../../testing/connections/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { connectionRoutes } from './routes.ts';

const it = scopesAt(connectionRoutes);

it('a checked connection is opened by a reviewer of the office', async ({ ask, by, staff }) => {
  const id = await checkedConnection(by, staff.hospital.institutionId);
  expect(await ask('POST /connections/:id/activate', { id }, { letterNo: '555/3', letterDate: aMonday })).toEqual(
    only({ 200: people('city', 'reviewer') }, whoSees.hospital),
  );
});
