import { expect } from 'vitest';
import { declaredConnection } from '../../../testing/connections/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { connectionRoutes } from './routes.ts';

const it = scopesAt(connectionRoutes);

it('the check of a connection is recorded by a reviewer of the office', async ({ ask, by, staff }) => {
  const id = await declaredConnection(by, staff.hospital.institutionId);
  const check = { letterNo: '555/2', letterDate: aMonday, passed: false, result: '' };
  expect(await ask('POST /connections/:id/check', { id }, check)).toEqual(
    only({ 200: people('city', 'reviewer') }, whoSees.hospital),
  );
});
