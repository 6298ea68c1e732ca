import { describe, expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { enterInstitution, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { uuidV7 } from '../../kernel/index.ts';
import { getApplication } from './find-application.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

describe('a renewal', () => {
  it('is opened by the admin of an institution', async ({ ask }) => {
    expect(await ask('POST /applications/renewals', {}, {})).toEqual(
      only({ 201: [...people('hospital', 'admin'), ...people('stranger', 'admin')] }, whoSees.anything),
    );
  });

  it('is of the own institution, at the office that looks after it', async ({ by, portal }) => {
    const { admin, institutionId } = await enterInstitution(by, '7371', 'RSUD_KETIGA');
    const { agreementId } = await signedAgreement(by, institutionId);
    const { body } = await portal.call(admin, 'POST', '/applications/renewals', { renews: agreementId });
    expect(await getApplication(by.pool, body.applicationId)).toMatchObject({
      institutionId,
      officeCode: '7371',
      renews: agreementId,
    });
  });

  it('is of no agreement of another, which is told as one that does not exist', async ({ by, portal, staff }) => {
    const { agreementId } = await signedAgreement(by, staff.stranger.institutionId);
    const told = async (renews: string) => {
      const { status, body } = await portal.call(staff.hospital.admin, 'POST', '/applications/renewals', { renews });
      return [status, body.code, body.detail.replace(renews, '')];
    };
    const nothing = uuidV7(0);
    expect(await told(nothing)).toEqual([404, 'not_found', expect.any(String)]);
    expect(await told(agreementId)).toEqual(await told(nothing));
  });
});
