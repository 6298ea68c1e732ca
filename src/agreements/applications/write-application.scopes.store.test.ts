import { describe, expect } from 'vitest';
import { aForm, anApplicant, enterApplication } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

/** Nobody has seen this version: whoever may write is told so (409). */
const written = { version: 99, applicant: anApplicant(), form: aForm() };

describe('an application is written on by a reviewer of its office', () => {
  it('and by whoever was invited to it', async ({ ask, staff }) => {
    expect(await ask('PUT /applications/:id', { id: staff.applicant.applicationId }, written)).toEqual(
      only({ 409: [...people('city', 'reviewer'), 'applicant'] }, whoSees.invited),
    );
  });

  it('and by the admin of its institution', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const { applicationId } = await enterApplication(by, staff.city, { institutionId });
    expect(await ask('PUT /applications/:id', { id: applicationId }, written)).toEqual(
      only({ 409: [...people('city', 'reviewer'), ...people('hospital', 'admin')] }, whoSees.hospital),
    );
  });
});
