import { expect } from 'vitest';
import { enterRecord } from '../../../testing/requests/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { integrationRoutes } from '../routes.ts';

const it = scopesAt(integrationRoutes);

it('requests of an institution are told to its admin and integrator, and to nobody else', async ({
  ask,
  by,
  staff,
}) => {
  const { institutionId: id } = staff.hospital;
  const request = await enterRecord(by, { institutionId: id, outcome: 'not_found' });
  const own = only({ 200: people('hospital', 'admin', 'integrator') }, whoSees.hospital);
  expect(await ask('GET /institutions/:id/requests', { id })).toEqual(own);
  expect(await ask('GET /institutions/:id/requests/:request', { id, request })).toEqual(own);
});

it('a request of another institution is told as none to whoever may see requests', async ({ by, portal, staff }) => {
  const request = await enterRecord(by, { institutionId: staff.stranger.institutionId, outcome: 'not_found' });
  const path = `/institutions/${staff.hospital.institutionId}/requests/${request}`;
  expect((await portal.call(staff.hospital.integrator, 'GET', path)).status).toBe(404);
});
