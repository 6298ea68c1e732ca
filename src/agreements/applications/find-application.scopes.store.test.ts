import { describe, expect } from 'vitest';
import { anApplicant, enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { marks, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

describe('an application is shown to the staff of the region', () => {
  it('and to whoever was invited to it', async ({ ask, staff }) => {
    expect(await ask('GET /applications/:id', { id: staff.applicant.applicationId })).toEqual(
      only({ 200: whoSees.invited }, whoSees.invited),
    );
  });

  it('and to the admin of its institution', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const applicant = anApplicant({ name: marks.own });
    const { applicationId } = await enterApplication(by, staff.city, { applicant, institutionId });
    expect(await ask('GET /applications/:id', { id: applicationId })).toEqual(
      only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
    );
  });

  it('also while pusat holds it', async ({ ask, by, staff }) => {
    const draft = await enterApplication(by, staff.city);
    const { applicationId } = await walkTo(by, draft, { staff, office: staff.city }, 'forwarded');
    expect(await ask('GET /applications/:id', { id: applicationId })).toEqual(
      only({ 200: whoSees.city }, whoSees.city),
    );
  });
});
