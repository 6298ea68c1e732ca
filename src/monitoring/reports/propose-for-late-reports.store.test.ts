import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterReport } from '../../../testing/reports/index.ts';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../../testing/staff/index.ts';
import { type Day, type TestClock, testClock } from '../../kernel/index.ts';
import { listSanctions } from '../../sanctions/index.ts';
import { proposeForLateReports } from './propose-for-late-reports.ts';

const DAY_MS = 86_400_000;

let authority: Authority;
let clock: TestClock;
let staff: Staff;

beforeAll(async () => {
  // Three months to the day after the report was due.
  clock = testClock('2026-04-16' as Day);
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
  await enterReport(authority, staff.hospital.institutionId, '2026-01-16' as Day);
});
afterAll(() => authority.close());

const proposed = () => listSanctions(authority.pool, { officeCode: '00', institutionId: null }, { limit: 50 });

describe('for a report that is late', () => {
  it('a shut-off is proposed when it is too late by months, not a day before, once', async () => {
    expect(await proposeForLateReports(authority)).toBe(0);
    clock.advance(DAY_MS);
    expect(await Promise.all([proposeForLateReports(authority), proposeForLateReports(authority)])).toContain(1);
    expect(await proposed()).toMatchObject([
      {
        ...{ institutionId: staff.hospital.institutionId, kind: 'temporary_shut_off', state: 'proposed' },
        evidence: [{ what: 'report_late', since: '2026-01-16', figures: { year: 2025, semester: 2, daysLate: 91 } }],
      },
    ]);
  });

  it('nothing is proposed again, whatever became of it', async () => {
    await authority.pool.query("UPDATE sanction SET state = 'dismissed'");
    clock.advance(DAY_MS);
    expect(await proposeForLateReports(authority)).toBe(0);
    expect(await proposed()).toHaveLength(1);
  });
});
