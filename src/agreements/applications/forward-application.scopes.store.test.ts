import { describe, expect } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { listAttachments } from './attachments.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

const letter = { letterNo: '100/1/Pem', letterDate: aMonday };

describe('an application is forwarded', () => {
  it('by a reviewer of its office', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const draft = await enterApplication(by, staff.city, { institutionId });
    const { applicationId, version } = await walkTo(by, draft, { staff, office: staff.city }, 'under_review');
    // Let through to the letter, whose scan is not there.
    expect(await ask('POST /applications/:id/forward', { id: applicationId }, { version, ...letter })).toEqual(
      only({ 400: people('city', 'reviewer') }, whoSees.hospital),
    );
  });

  it('not by whoever was invited to it', async ({ ask, staff }) => {
    const { applicationId } = staff.applicant;
    expect(await ask('POST /applications/:id/forward', { id: applicationId }, { version: 99, ...letter })).toEqual(
      only({ 409: people('city', 'reviewer') }, whoSees.invited),
    );
  });

  it('with no paper of another application, which is told as one that does not exist', async ({
    by,
    portal,
    staff,
  }) => {
    const office = staff.elsewhere;
    const theirs = await enterApplication(by, office, { institutionId: staff.stranger.institutionId });
    const [foreign] = await listAttachments(by.pool, theirs.applicationId);
    const draft = await enterApplication(by, staff.city);
    const { applicationId, version } = await walkTo(by, draft, { staff, office: staff.city }, 'under_review');
    const told = async (fileId: string | undefined) => {
      const body = { version, ...letter, fileId };
      const answer = await portal.call(staff.city.reviewer, 'POST', `/applications/${applicationId}/forward`, body);
      return [answer.status, answer.body.parameters];
    };
    expect(await told(foreign?.fileId)).toEqual(await told('019cb2de-0d60-7000-8000-00000000ffff'));
    expect((await told(foreign?.fileId))[0]).toBe(400);
  });
});
