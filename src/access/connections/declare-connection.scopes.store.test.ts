import { expect } from 'vitest';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { connectionRoutes } from './routes.ts';

const it = scopesAt(connectionRoutes);

const letter = { letterNo: '555/1', letterDate: aMonday };
const declaration = { kind: 'vpn', provider: 'PT Jaringan Contoh', networks: ['10.1.0.0/16'], ...letter };

it('a connection is declared by admin or integrator, or by a reviewer of the office', async ({ ask, staff }) => {
  const { institutionId } = staff.hospital;
  expect(await ask('POST /institutions/:id/connections', { id: institutionId }, declaration)).toEqual(
    only({ 201: [...people('city', 'reviewer'), ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
  );
});

it('a body is told everything that is wrong with it', async ({ portal, staff }) => {
  const { admin, institutionId } = staff.hospital;
  const wrong = { ...declaration, kind: 'wifi', networks: [], letterDate: 'kemarin', extra: 1 };
  const { status, body } = await portal.call(admin, 'POST', `/institutions/${institutionId}/connections`, wrong);
  expect(status).toBe(400);
  expect(body.parameters.map(({ name }: { name: string }) => name).toSorted()).toEqual(
    expect.arrayContaining(['kind', 'letterDate', 'networks']),
  );
});
