import { describe, expect } from 'vitest';
import { only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { getApplication } from './find-application.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

const whom = { institutionName: 'Klinik', name: 'Pemohon', email: 'a@contoh.go.id' };
const reviewers = ['pusat', 'province', 'city', 'elsewhere'].map((office) => `${office} reviewer`);

describe('an applicant', () => {
  it('is invited by a reviewer of any office', async ({ ask }) => {
    expect(await ask('POST /applications/invitations', {}, whom)).toEqual(only({ 201: reviewers }, whoSees.anything));
  });

  it('is invited to the own office', async ({ by, portal, staff }) => {
    const { body } = await portal.call(staff.province.reviewer, 'POST', '/applications/invitations', whom);
    expect(await getApplication(by.pool, body.applicationId)).toMatchObject({ officeCode: '32' });
  });
});
