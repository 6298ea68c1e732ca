import { describe, expect } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

/** Nobody has seen this version: whoever may return is told so (409). */
const unseen = { version: 99, reason: 'x' };

describe('an application is returned', () => {
  it('by a reviewer of its office', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const draft = await enterApplication(by, staff.city, { institutionId });
    const { applicationId, version } = await walkTo(by, draft, { staff, office: staff.city }, 'under_review');
    expect(await ask('POST /applications/:id/return', { id: applicationId }, { version, reason: 'x' })).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.hospital),
    );
  });

  it('by a reviewer of pusat once it was forwarded, and by nobody of its office', async ({ ask, by, staff }) => {
    const draft = await enterApplication(by, staff.city);
    const { applicationId } = await walkTo(by, draft, { staff, office: staff.city }, 'forwarded');
    expect(await ask('POST /applications/:id/return', { id: applicationId }, unseen)).toEqual(
      only({ 409: people('pusat', 'reviewer') }, whoSees.city),
    );
  });

  it('not by whoever was invited to it', async ({ ask, staff }) => {
    expect(await ask('POST /applications/:id/return', { id: staff.applicant.applicationId }, unseen)).toEqual(
      only({ 409: people('city', 'reviewer') }, whoSees.invited),
    );
  });
});
