import { describe, expect } from 'vitest';
import { enterApplication } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { inviteApplicant } from './invite-applicant.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

describe('the login letter of an applicant', () => {
  it('is made by a reviewer of the office that invited it', async ({ ask, by, staff }) => {
    const reviewer = { ...staff.city.reviewer, officeCode: '3278' };
    const whom = { institutionName: 'Klinik', name: 'Pemohon', email: 'b@contoh.go.id' };
    const { applicationId } = await inviteApplicant(by, reviewer, whom);
    expect(await ask('POST /applications/:id/first-login', { id: applicationId })).toEqual(
      only({ 201: people('city', 'reviewer') }, whoSees.city),
    );
  });

  it('is made by nobody of the institution that applies', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const { applicationId } = await enterApplication(by, staff.city, { institutionId });
    expect(await ask('POST /applications/:id/first-login', { id: applicationId })).toEqual(
      // Nobody was invited to it.
      only({ 409: people('city', 'reviewer') }, whoSees.hospital),
    );
  });
});
