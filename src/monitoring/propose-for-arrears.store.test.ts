import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oblige, recordNumber } from '../../testing/feedback/index.ts';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../testing/staff/index.ts';
import { type Day, type TestClock, testClock } from '../kernel/index.ts';
import { listSanctions } from '../sanctions/index.ts';
import { proposeForArrears } from './propose-for-arrears.ts';

const DAY_MS = 86_400_000;

let authority: Authority;
let clock: TestClock;
let staff: Staff;

beforeAll(async () => {
  // Data balikan of January was due on 10 February; three months later is 10 May.
  clock = testClock('2026-05-10' as Day);
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
  await oblige(authority, staff.hospital.institutionId, [recordNumber]);
});
afterAll(() => authority.close());

const proposed = () => listSanctions(authority.pool, { officeCode: '00', institutionId: null }, { limit: 50 });

describe('for data balikan that did not come', () => {
  it('a warning is proposed when it is in arrears for more than three months, not a day before, once', async () => {
    expect(await proposeForArrears(authority)).toBe(0);
    clock.advance(DAY_MS);
    const made = await Promise.all([proposeForArrears(authority), proposeForArrears(authority)]);
    expect(made.toSorted()).toEqual([0, 1]);
    expect(await proposed()).toMatchObject([
      {
        ...{ institutionId: staff.hospital.institutionId, kind: 'warning', state: 'proposed' },
        evidence: [{ what: 'feedback_owed', since: '2026-02-10', figures: { periods: 4 } }],
      },
    ]);
  });

  it('nothing is proposed again for the same period, whatever became of it', async () => {
    await authority.pool.query("UPDATE sanction SET state = 'dismissed'");
    clock.advance(DAY_MS);
    expect(await proposeForArrears(authority)).toBe(0);
    expect(await proposed()).toHaveLength(1);
  });
});
