import { describe, expect } from 'vitest';
import { signedAgreement } from '../../testing/agreements/index.ts';
import { draftOf } from '../../testing/papers/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { type Uuid, uuidV7 } from '../kernel/index.ts';
import { agreementRoutes } from './portal/routes.ts';

const it = scopesAt(agreementRoutes);

describe('an agreement', () => {
  it('is drafted by a reviewer of the office that looks after the institution', async ({ ask, staff }) => {
    expect(await ask('POST /agreements', {}, draftOf(staff.hospital.institutionId))).toEqual(
      only({ 201: people('city', 'reviewer') }, whoSees.hospital),
    );
  });

  it('is drafted for no institution elsewhere, which is told as one that does not exist', async ({ portal, staff }) => {
    const told = async (institutionId: Uuid) => {
      const { status, body } = await portal.call(staff.city.reviewer, 'POST', '/agreements', draftOf(institutionId));
      return [status, body.code, body.detail];
    };
    expect(await told(uuidV7(0))).toEqual([404, 'not_found', expect.any(String)]);
    expect(await told(staff.stranger.institutionId)).toEqual(await told(uuidV7(0)));
  });

  it('names no application of others, which is told as one that does not exist', async ({ portal, staff }) => {
    const told = async (applicationId: Uuid | null) => {
      const draft = { ...draftOf(staff.stranger.institutionId), applicationId };
      const { status, body } = await portal.call(staff.elsewhere.reviewer, 'POST', '/agreements', draft);
      return [status, body.field, body.detail];
    };
    expect(await told(uuidV7(0))).toEqual([409, 'institutionId', expect.any(String)]);
    expect(await told(staff.applicant.applicationId)).toEqual(await told(uuidV7(0)));
  });

  it('renews no agreement of another institution, which is told as one that does not exist', async ({
    by,
    portal,
    staff,
  }) => {
    const theirs = await signedAgreement(by, staff.stranger.institutionId);
    const told = async (renews: Uuid) => {
      const draft = { ...draftOf(staff.hospital.institutionId), renews };
      const { status, body } = await portal.call(staff.city.reviewer, 'POST', '/agreements', draft);
      return [status, body.field, body.detail];
    };
    expect(await told(uuidV7(0))).toEqual([404, 'renews', expect.any(String)]);
    expect(await told(theirs.agreementId)).toEqual(await told(uuidV7(0)));
  });
});
