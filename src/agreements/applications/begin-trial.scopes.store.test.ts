import { describe, expect } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

describe('a trial is begun by a reviewer of the office that holds the application', () => {
  it('by nobody of the institution', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const draft = await enterApplication(by, staff.city, { institutionId });
    const { applicationId, version } = await walkTo(by, draft, { staff, office: staff.city }, 'network_check');
    // Let through to the network, of which none is open.
    expect(await ask('POST /applications/:id/trial', { id: applicationId }, { version })).toEqual(
      only({ 409: people('city', 'reviewer') }, whoSees.hospital),
    );
  });

  it('nor by whoever was invited', async ({ ask, staff }) => {
    expect(await ask('POST /applications/:id/trial', { id: staff.applicant.applicationId }, { version: 99 })).toEqual(
      only({ 409: people('city', 'reviewer') }, whoSees.invited),
    );
  });
});
