import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCentralApplicant, enterApplication } from '../../../testing/applications/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterOfficer, enterStaff, type Staff } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { testClock } from '../../kernel/index.ts';
import { viewApplication } from './application-view.ts';
import { decideApplication } from './decide-application.ts';
import type { Application } from './model.ts';
import { returnApplication } from './return-application.ts';
import { submitApplication } from './submit-application.ts';
import { takeUpApplication } from './take-up-application.ts';

let authority: Authority;
let staff: Staff;
/** Head and reviewer of pusat at once. */
let both: Officer;

beforeAll(async () => {
  authority = await openAuthority(testClock(aMonday));
  staff = await enterStaff(authority);
  both = await enterOfficer(authority, { officeCode: '00', roles: ['head', 'reviewer'], name: 'Dua Peran' });
});
afterAll(() => authority.close());

async function submitted(): Promise<Application> {
  const draft = await enterApplication(authority, staff.pusat, { applicant: aCentralApplicant() });
  return submitApplication(authority, staff.pusat.reviewer, draft);
}

async function maySeen(officer: Officer, application: Application): Promise<boolean | undefined> {
  const { moves } = await viewApplication(authority.pool, application, officer, application.stateSince);
  return moves.find(({ move }) => move === 'approve')?.permitted;
}

const approve = (officer: Officer, application: Application) =>
  decideApplication(authority, officer, application, { decision: 'approve' });

describe('a decision on an application', () => {
  it('is for another person than the one who checked it', async () => {
    const checked = await takeUpApplication(authority, both, await submitted());
    expect(await maySeen(both, checked)).toBe(false);
    await expect(approve(both, checked)).rejects.toMatchObject({ code: 'not_permitted' });
    expect(await maySeen(staff.pusat.head, checked)).toBe(true);
    expect(await approve(staff.pusat.head, checked)).toMatchObject({ state: 'approved' });
  });

  it('is told as made to whoever made it at another screen already', async () => {
    const { reviewer, head } = staff.pusat;
    const checked = await takeUpApplication(authority, reviewer, await submitted());
    await approve(head, checked);
    await expect(approve(head, checked)).rejects.toMatchObject({ code: 'conflict', field: 'version' });
  });

  it('is for whoever checked it once, when somebody else did since it was submitted anew', async () => {
    const { reviewer } = staff.pusat;
    const checked = await takeUpApplication(authority, both, await submitted());
    const returned = await returnApplication(authority, both, checked, 'Lengkapi alamat.');
    const again = await submitApplication(authority, reviewer, returned);
    const anew = await takeUpApplication(authority, reviewer, again);
    expect(await approve(both, anew)).toMatchObject({ state: 'approved' });
  });
});
