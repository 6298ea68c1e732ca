import { describe, expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { activeConnection } from '../../../testing/connections/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { type Uuid, uuidV7 } from '../../kernel/index.ts';
import { connectionRoutes } from './routes.ts';

const it = scopesAt(connectionRoutes);

describe('the connection that a right is used over', () => {
  it('is named by a reviewer of the office', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const { rights } = await signedAgreement(by, institutionId);
    const body = { connectionId: await activeConnection(by, institutionId), letterNo: '555/5' };
    expect(await ask('PUT /rights/:id/connection', { id: `${rights.A}` }, body)).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.hospital),
    );
  });

  it('is none of another institution, which is told as one that does not exist', async ({ by, portal, staff }) => {
    const { rights } = await signedAgreement(by, staff.hospital.institutionId);
    const path = `/rights/${rights.A}/connection`;
    const told = async (connectionId: Uuid) => {
      const { status, body } = await portal.call(staff.city.reviewer, 'PUT', path, { connectionId, letterNo: '555/6' });
      return [status, body.detail];
    };
    const theirs = await told(await activeConnection(by, staff.stranger.institutionId));
    expect(theirs).toEqual(await told(uuidV7(0)));
    expect(theirs[0]).toBe(404);
  });
});
