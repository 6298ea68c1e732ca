import { describe, expect } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

describe('an application is taken up', () => {
  it('by a reviewer of its office', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const draft = await enterApplication(by, staff.city, { institutionId });
    const { applicationId, version } = await walkTo(by, draft, { staff, office: staff.city }, 'submitted');
    expect(await ask('POST /applications/:id/take-up', { id: applicationId }, { version })).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.hospital),
    );
  });

  it('not by whoever was invited to it', async ({ ask, staff }) => {
    expect(await ask('POST /applications/:id/take-up', { id: staff.applicant.applicationId }, { version: 99 })).toEqual(
      only({ 409: people('city', 'reviewer') }, whoSees.invited),
    );
  });
});
