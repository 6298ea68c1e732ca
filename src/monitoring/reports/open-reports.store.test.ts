import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, grantAccess, openAuthority } from '../../../testing/rights/index.ts';
import { type Day, testClock, type Uuid } from '../../kernel/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { figuresOfAccess } from './figures.ts';
import { listReports } from './find-reports.ts';
import { dueDay, openReports } from './open-reports.ts';

const day = (text: string) => text as Day;

/** Semester II of 2025 ends on a Wednesday. */
const today = day('2026-01-02');

let authority: Authority;
let institutionId: Uuid;

beforeAll(async () => {
  authority = await openAuthority(testClock(today));
  const terms = { validFrom: day('2025-01-01'), validUntil: day('2027-12-31') };
  ({ institutionId } = (await grantAccess(authority, { terms })).institution);
});
afterAll(() => authority.close());

const open = () => openReports(authority, [figuresOfAccess, async () => ({ hits: 42 })]);

describe('a report is due', () => {
  it.each([
    ['2026-01-01', '2026-01-14'],
    ['2026-03-02', '2026-03-16'],
  ])('when it is opened on %s, on %s', (openedOn, due) => {
    expect(dueDay({ year: 2025, semester: 2 }, day(openedOn), 14)).toBe(due);
  });
});

describe('reports', () => {
  it('are owed by regional institutions only where the setting says so', async () => {
    expect(await open()).toBe(0);
    await changeSetting(authority, 'regionalUsageReport', true, 'surat 1');
    expect(await open()).toBe(1);
  });

  it('are opened once, by however many processes, with the figures of every source', async () => {
    expect(await Promise.all([open(), open()])).toEqual([0, 0]);
    const everywhere = { officeCode: '00', institutionId: null };
    const [report, ...others] = await listReports(authority.pool, everywhere, { limit: 50 }, today);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ institutionId, year: 2025, semester: 2, dueOn: '2026-01-16', submittedOn: null });
    expect(report?.figures).toEqual({
      ...{ agreements: 1, rights: 1, usersActive: 0, usersDeactivated: 0, adminsActive: 0, hits: 42 },
    });
    const told = await authority.pool.query(
      "SELECT 1 FROM notice WHERE to_institution = $1 AND kind = 'report.opened'",
      [institutionId],
    );
    expect(told.rowCount).toBe(1);
  });
});
