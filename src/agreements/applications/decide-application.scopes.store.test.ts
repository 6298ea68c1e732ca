import { describe, expect } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

describe('an application is decided on by the head of pusat alone', () => {
  it('when it was forwarded', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const draft = await enterApplication(by, staff.city, { institutionId });
    const { applicationId, version } = await walkTo(by, draft, { staff, office: staff.city }, 'forwarded');
    expect(await ask('POST /applications/:id/decide', { id: applicationId }, { version, decision: 'approve' })).toEqual(
      only({ 200: people('pusat', 'head') }, whoSees.hospital),
    );
  });

  it('and not before', async ({ ask, staff }) => {
    const { applicationId } = staff.applicant;
    const decision = { version: 99, decision: 'approve' };
    expect(await ask('POST /applications/:id/decide', { id: applicationId }, decision)).toEqual(
      only({ 409: people('pusat', 'head') }, whoSees.invited),
    );
  });
});
