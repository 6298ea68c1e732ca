import { describe, expect } from 'vitest';
import { enterApplication } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

/** Nobody has seen this version: whoever may submit is told so (409). */
const seen = { version: 99 };

describe('an application is submitted by a reviewer of its office', () => {
  it('and by whoever was invited to it', async ({ ask, staff }) => {
    expect(await ask('POST /applications/:id/submit', { id: staff.applicant.applicationId }, seen)).toEqual(
      only({ 409: [...people('city', 'reviewer'), 'applicant'] }, whoSees.invited),
    );
  });

  it('and by the admin of its institution', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const { applicationId } = await enterApplication(by, staff.city, { institutionId });
    expect(await ask('POST /applications/:id/submit', { id: applicationId }, seen)).toEqual(
      only({ 409: [...people('city', 'reviewer'), ...people('hospital', 'admin')] }, whoSees.hospital),
    );
  });
});
