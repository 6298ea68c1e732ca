import { describe, expect } from 'vitest';
import { aForm, anApplicant } from '../../../testing/applications/index.ts';
import { only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { type Uuid, uuidV7 } from '../../kernel/index.ts';
import { getApplication } from './find-application.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

const form = { applicant: anApplicant({ class: null }), form: aForm() };
const reviewers = ['pusat', 'province', 'city', 'elsewhere'].map((office) => `${office} reviewer`);

describe('a paper form', () => {
  it('is registered by a reviewer of any office', async ({ ask }) => {
    expect(await ask('POST /applications', {}, form)).toEqual(only({ 201: reviewers }, whoSees.anything));
  });

  it('is registered at the own office', async ({ by, portal, staff }) => {
    const { body } = await portal.call(staff.province.reviewer, 'POST', '/applications', form);
    expect(await getApplication(by.pool, body.applicationId)).toMatchObject({ officeCode: '32' });
  });

  it('is of no institution of another office, which is told as one that does not exist', async ({ portal, staff }) => {
    const told = async (institutionId: Uuid) => {
      const { status, body } = await portal.call(staff.city.reviewer, 'POST', '/applications', {
        ...form,
        institutionId,
      });
      return [status, body.code, body.detail];
    };
    expect(await told(uuidV7(0))).toEqual([404, 'not_found', expect.any(String)]);
    expect(await told(staff.stranger.institutionId)).toEqual(await told(uuidV7(0)));
  });
});
