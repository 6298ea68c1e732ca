import { describe, expect } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

describe('an approved applicant is entered as an institution', () => {
  it('by a reviewer of its office', async ({ ask, by, staff }) => {
    const draft = await enterApplication(by, staff.city);
    const { applicationId } = await walkTo(by, draft, { staff, office: staff.city }, 'approved');
    expect(await ask('POST /applications/:id/institution', { id: applicationId }, { slug: 'RSUD_BARU' })).toEqual(
      only({ 201: people('city', 'reviewer') }, whoSees.city),
    );
  });

  it('not by whoever was invited', async ({ ask, staff }) => {
    const { applicationId } = staff.applicant;
    expect(await ask('POST /applications/:id/institution', { id: applicationId }, { slug: 'KLINIK' })).toEqual(
      // It is not approved.
      only({ 409: people('city', 'reviewer') }, whoSees.invited),
    );
  });
});
