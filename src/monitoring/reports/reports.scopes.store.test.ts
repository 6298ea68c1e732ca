import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, grantAccess, openAuthority } from '../../../testing/rights/index.ts';
import {
  askEveryone,
  enterOfficer,
  enterStaff,
  openPortal,
  type Portal,
  people,
  type Staff,
} from '../../../testing/staff/index.ts';
import { prepareLog } from '../../audit/index.ts';
import { addDays, type Day, dayAt, daysBetween, type TestClock, testClock, type Uuid } from '../../kernel/index.ts';
import { listSanctions } from '../../sanctions/index.ts';
import { changeSetting } from '../../settings/index.ts';
import {
  figuresOfAccess,
  listReports,
  openReports,
  proposeForLateReports,
  reportRoutes,
  submitReport,
} from '../index.ts';
import { dueDay } from './open-reports.ts';
import { daysOf, lastSemesterBefore } from './semester.ts';

const day = (text: string) => text as Day;

/** Semester II of 2025 ends on a Wednesday; the office of Jawa Barat counts regional reports in this test. */
let authority: Authority;
let clock: TestClock;
let staff: Staff;
let portal: Portal;
let institutionId: Uuid;

beforeAll(async () => {
  clock = testClock(day('2026-01-02'));
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
  portal = await openPortal(authority, reportRoutes);
  const terms = { validFrom: day('2025-01-01'), validUntil: day('2027-12-31') };
  ({ institutionId } = (await grantAccess(authority, { terms })).institution);
});
afterAll(async () => {
  await portal.close();
  await authority.close();
});

async function waitUntil(to: Day): Promise<void> {
  clock.advance(daysBetween(dayAt(clock.business(), 'WIB'), to) * 86_400_000);
  await prepareLog(authority.pool, authority.keys, clock);
}
const everywhere = { officeCode: '00', institutionId: null };
const listed = (filter = {}) =>
  listReports(authority.pool, everywhere, { limit: 50, ...filter }, dayAt(clock.business(), 'WIB'));
const proposed = () => listSanctions(authority.pool, everywhere, { limit: 50 });
const open = () => openReports(authority, [figuresOfAccess, async () => ({ hits: 42 })]);

describe('a semester', () => {
  it('is the last one that was over', () => {
    const before = (text: string) => Object.values(lastSemesterBefore(day(text))).join('/');
    expect(['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'].map(before)).toEqual([
      ...['2025/2', '2025/2', '2026/1', '2026/1'],
    ]);
  });

  it('lies before the day, less than two of them away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (n) => {
        const today = addDays(day('2020-01-01'), n);
        const { ends } = daysOf(lastSemesterBefore(today));
        expect(daysBetween(ends, today)).toBeGreaterThan(0);
        expect(daysBetween(ends, today)).toBeLessThanOrEqual(184);
      }),
    );
  });
});

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
    const [report, ...others] = await listed();
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

  it('are late after their day, and too late months after it, not a day before', async () => {
    expect(await listed({ state: 'late' })).toEqual([]);
    await waitUntil(day('2026-01-17'));
    expect(await listed({ state: 'late' })).toHaveLength(1);
    await waitUntil(day('2026-04-16'));
    expect(await proposeForLateReports(authority)).toBe(0);
    await waitUntil(day('2026-04-17'));
    expect(await Promise.all([proposeForLateReports(authority), proposeForLateReports(authority)])).toContain(1);
    expect(await proposed()).toMatchObject([
      {
        ...{ institutionId, kind: 'temporary_shut_off', state: 'proposed' },
        evidence: [{ what: 'report_late', since: '2026-01-16', figures: { year: 2025, semester: 2, daysLate: 91 } }],
      },
    ]);
  });

  it('are never proposed for twice, whatever became of it', async () => {
    await authority.pool.query("UPDATE sanction SET state = 'dismissed'");
    await waitUntil(day('2026-05-01'));
    expect(await proposeForLateReports(authority)).toBe(0);
    expect(await proposed()).toHaveLength(1);
  });

  it('are submitted once, by their institution, naming nobody', async () => {
    const [report] = await listed();
    if (!report) expect.fail();
    const admin = await enterOfficer(authority, { institutionId, roles: ['institution_admin'], name: 'Admin Contoh' });
    await expect(submitReport(authority, admin, report, '3278014101909001')).rejects.toMatchObject({
      field: 'remarks',
    });
    const path = `/reports/${report.reportId}`;
    expect((await portal.call(admin, 'GET', path)).body).toMatchObject({
      state: 'late',
      figures: { hits: 42 },
      remarks: null,
    });
    const submitted = await portal.call(admin, 'POST', `${path}/submit`, { remarks: 'Sesuai.' });
    expect(submitted.body).toMatchObject({
      state: 'submitted',
      submittedOn: '2026-05-01',
      remarks: 'Sesuai.',
      daysLate: 0,
    });
    expect((await portal.call(admin, 'POST', `${path}/submit`, { remarks: '' })).status).toBe(409);
    expect(await listed({ state: 'submitted' })).toHaveLength(1);
    expect(await listed({ state: 'owed' })).toEqual([]);
  });
});

describe('who sees and submits a report', () => {
  it('is seen from its region and by the admin of its institution, who alone submits it', async () => {
    const { rows } = await authority.pool.query<{ id: string }>(
      `INSERT INTO usage_report (report_id, institution_id, office_code, year, semester, opened_on, due_on, figures)
       VALUES (gen_random_uuid(), $1, '3278', 2025, 2, '2026-01-01', '2026-01-14', '{}') RETURNING report_id AS id`,
      [staff.hospital.institutionId],
    );
    const path = `/reports/${rows[0]?.id}`;
    const outside = [...people('elsewhere'), ...people('stranger'), 'applicant'];
    const offices = [...people('pusat'), ...people('province'), ...people('city')];
    expect(await askEveryone(portal, staff, 'GET', path)).toEqual({
      200: [...offices, ...people('hospital', 'admin')],
      403: people('hospital', 'operator', 'integrator'),
      404: outside,
      401: ['nobody'],
    });
    const submitted = await askEveryone(portal, staff, 'POST', `${path}/submit`, { remarks: '' });
    expect(submitted).toEqual({
      200: people('hospital', 'admin'),
      403: [...offices, ...people('hospital', 'operator', 'integrator')],
      404: outside,
      401: ['nobody'],
    });
  });

  it('is in the lists of those who see it', async () => {
    const seen = async (officer: Staff['hospital']['admin']) =>
      (await portal.call(officer, 'GET', '/reports')).body.reports.map((one: { officeCode: string }) => one.officeCode);
    expect(await seen(staff.pusat.auditor)).toEqual(['3278', '32']);
    expect(await seen(staff.city.auditor)).toEqual(['3278']);
    expect(await seen(staff.elsewhere.auditor)).toEqual([]);
    expect(await seen(staff.stranger.admin)).toEqual([]);
  });
});
