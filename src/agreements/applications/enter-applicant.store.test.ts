import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../../testing/staff/index.ts';
import { getInstitution } from '../../institutions/index.ts';
import { beginTrial } from './begin-trial.ts';
import { enterApplicant } from './enter-applicant.ts';
import { getApplication } from './find-application.ts';
import { followApproval } from './follow-approval.ts';

let authority: Authority;
let staff: Staff;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
});
afterAll(() => authority.close());

const draft = () => enterApplication(authority, staff.city);
const until = async (state: Parameters<typeof walkTo>[3]) =>
  walkTo(authority, await draft(), { staff, office: staff.city }, state);
const names = (slug: string) => ({ slug, customerId: null });

describe('an applicant', () => {
  it('becomes an institution as its form tells of it, once it was approved, and once', async () => {
    const { applicationId, applicant } = await until('approved');
    const id = await enterApplicant(authority, applicationId, names('RSUD_BARU'));
    const { name, sector } = applicant;
    const { class: of, kind } = applicant;
    expect(await getInstitution(authority.pool, id)).toMatchObject({
      name,
      class: of,
      kind,
      sector,
      officeCode: '3278',
    });
    expect(await getApplication(authority.pool, applicationId)).toMatchObject({ institutionId: id });
    const again = enterApplicant(authority, applicationId, names('RSUD_LAGI'));
    await expect(again).rejects.toMatchObject({ code: 'conflict', field: 'institutionId' });
  });

  it('does not before that, nor under a name that is taken or cannot stand in a path', async () => {
    const early = enterApplicant(authority, (await draft()).applicationId, names('RSUD_AWAL'));
    await expect(early).rejects.toMatchObject({ code: 'conflict', field: 'state' });
    const { applicationId } = await until('approved');
    const enter = (slug: string) => enterApplicant(authority, applicationId, names(slug));
    await expect(enter('rsud/1')).rejects.toMatchObject({ code: 'invalid_input', field: 'slug' });
    await expect(enter('RSUD_CONTOH')).rejects.toMatchObject({ code: 'conflict', field: 'slug' });
    expect(await getApplication(authority.pool, applicationId)).toMatchObject({ institutionId: null });
  });
});

describe('an approved application', () => {
  it('asks for user ids and waits, and is not tried before a closed network is open', async () => {
    const { reviewer } = staff.city;
    const asked = await followApproval(authority, reviewer, await until('juknis_signed'), 'request_credentials');
    const waiting = await followApproval(authority, reviewer, asked, 'await_network');
    expect(waiting.state).toBe('network_check');
    const early = beginTrial(authority, reviewer, waiting);
    await expect(early).rejects.toMatchObject({ code: 'conflict', field: 'connection' });
    expect(await getApplication(authority.pool, waiting.applicationId)).toEqual(waiting);
  });

  it('makes no move that the table lacks from where it is', async () => {
    const approved = await until('approved');
    const skipped = followApproval(authority, staff.city.reviewer, approved, 'await_network');
    await expect(skipped).rejects.toMatchObject({ code: 'conflict', field: 'version' });
  });
});
