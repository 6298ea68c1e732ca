import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { integrationRoutes } from '../routes.ts';

const it = scopesAt(integrationRoutes);

it('the steps to going live are told to whoever may see the rights', async ({ ask, staff }) => {
  const readers = [...whoSees.city, ...people('hospital', 'admin', 'integrator')];
  expect(await ask('GET /institutions/:id/go-live', { id: staff.hospital.institutionId })).toEqual(
    only({ 200: readers }, whoSees.hospital),
  );
});
