import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedAgreement } from '../../testing/agreements/index.ts';
import { enterApplication, walkTo } from '../../testing/applications/index.ts';
import { checkedConnection, declaredConnection } from '../../testing/connections/index.ts';
import { enterEvaluation, signFor } from '../../testing/evaluations/index.ts';
import { draftOf } from '../../testing/papers/index.ts';
import { enterReport } from '../../testing/reports/index.ts';
import { type Authority, aMonday, openAuthority } from '../../testing/rights/index.ts';
import { proposedSanction } from '../../testing/sanctions/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../testing/staff/index.ts';
import { preparedLetter, returningRight } from '../../testing/switchover/index.ts';
import { enterPattern, enterUse } from '../../testing/usage/index.ts';
import { draftAgreement, listApplications, searchAgreements, waitingStates } from '../agreements/index.ts';
import { addDays, testClock } from '../kernel/index.ts';
import { listFollowUps, listReports } from '../monitoring/index.ts';
import { listSanctions } from '../sanctions/index.ts';
import { listPatterns } from '../usage/index.ts';
import { boardRoutes } from './index.ts';

const clock = testClock(aMonday);
let by: Authority;
let staff: Staff;
let portal: Portal;
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
let home: any;

beforeAll(async () => {
  by = await openAuthority(clock);
  staff = await enterStaff(by);
  const { city, hospital } = staff;
  const { institutionId } = hospital;
  const { rights } = await signedAgreement(by, institutionId);
  await draftAgreement(by, draftOf(institutionId));
  await returningRight(by, institutionId).then((right) => preparedLetter(by, staff, right));
  for (const state of ['submitted', 'under_review', 'forwarded'] as const) {
    await walkTo(by, await enterApplication(by, city), { staff, office: city }, state);
  }
  await enterApplication(by, city);
  for (let n = 0; n < 6; n += 1) await proposedSanction(by, n === 0 ? 'temporary_shut_off' : 'warning', city, hospital);
  await enterReport(by, institutionId, addDays(aMonday, -3));
  await enterReport(by, institutionId, addDays(aMonday, 3));
  await signFor(by, city, await enterEvaluation(by, '3278', 'held'), institutionId);
  await enterPattern(by, { officeCode: '3278', institutionId });
  await declaredConnection(by, institutionId);
  await checkedConnection(by, institutionId);
  await enterUse(by, institutionId, aMonday, 3);
  await enterUse(by, institutionId, addDays(aMonday, -1), 2);
  await enterUse(by, institutionId, addDays(aMonday, -2), 9);
  await upliftFor(`${rights.A}`);
  portal = await openPortal(by, boardRoutes);
  home = (await portal.call(city.head, 'GET', '/beranda')).body.sections;
});

afterAll(async () => {
  await portal.close();
  await by.close();
});

async function upliftFor(rightId: string): Promise<void> {
  await by.pool.query(
    `INSERT INTO quota_uplift (uplift_id, right_id, institution_id, from_day, until_day, daily_quota, normal_quota,
       letter_no, letter_date, reason, recorded_at)
     SELECT gen_random_uuid(), right_id, institution_id, $2, $3, 500, daily_quota, '500/1', $2, 'Vaksinasi.', now()
     FROM access_right WHERE right_id = $1`,
    [rightId, aMonday, addDays(aMonday, 5)],
  );
}

/** All of a list, to be counted. */
const all = { limit: 200 } as const;

describe('the start page counts as the lists do', () => {
  it('applications that wait, drafts and ended ones not among them', async () => {
    const listed = await listApplications(
      by.pool,
      staff.city.head,
      { ...all, states: waitingStates, sort: 'waiting' },
      aMonday,
    );
    const { count, byState, entries } = home.applications;
    expect([count, entries.length]).toEqual([listed.length, 3]);
    expect(byState.map(({ state, count: of, held }: Record<string, unknown>) => [state, of, held])).toEqual([
      ['submitted', 1, 1],
      ['under_review', 1, 1],
      ['forwarded', 1, 0],
    ]);
  });

  it('those that the reader may lead on: a head none of these, a reviewer what its office holds', async () => {
    const { sections } = (await portal.call(staff.city.reviewer, 'GET', '/beranda')).body;
    expect([home.applications.mine, sections.applications.mine]).toEqual([0, 2]);
    const forwarded = sections.applications.entries.find(({ state }: { state: string }) => state === 'forwarded');
    expect(forwarded).toMatchObject({ mayAct: false, holder: { side: 'office', name: 'Ditjen Dukcapil' } });
  });

  it('sanctions, five of which it shows, those that the office decides first', async () => {
    const listed = await listSanctions(by.pool, staff.city.head, { ...all, state: 'proposed' });
    const { count, own, more, entries } = home.sanctions;
    expect({ count, own, more }).toEqual({ count: listed.length, own: 5, more: true });
    expect(entries.map(({ decider, mayDecide }: Record<string, unknown>) => [decider, mayDecide])).toEqual(
      Array(5).fill(['3278', true]),
    );
    expect(entries[0].proposedBy).toBe('reviewer Tasik');
  });

  it('papers that wait for a signature: drafts and annexes', async () => {
    const drafts = await searchAgreements(by.pool, clock, staff.city.head, { ...all, state: 'draft' });
    expect(home.toSign).toMatchObject({
      count: drafts.length,
      own: 1,
      entries: [{ part: 'agreement', maySign: true }],
    });
  });

  it('what one has prepared and another decides, together', () => {
    const { toSign, sanctions, switchLetters } = home;
    expect(home.decisions).toMatchObject({ count: toSign.own + sanctions.own + switchLetters.own, more: true });
    expect(switchLetters).toMatchObject({
      count: 1,
      own: 1,
      entries: [{ preparedBy: 'reviewer Tasik', maySign: true }],
    });
  });

  it('late reports, follow-ups and patterns', async () => {
    const { head } = staff.city;
    const late = await listReports(by.pool, head, { ...all, state: 'late' }, aMonday);
    const open = await listFollowUps(by.pool, clock, head, { ...all, page: 1, open: true });
    const unusual = await listPatterns(by.pool, { ...all, region: '3278', state: 'open' });
    expect([home.reports.count, home.followUps.count, home.patterns.count]).toEqual([1, 1, 1]);
    expect([late.length, open.length, unusual.length]).toEqual([1, 1, 1]);
    expect(home.reports.entries).toMatchObject([{ daysLate: 3 }]);
  });

  it('networks that were declared and not checked', () => {
    expect(home.connections).toMatchObject({ count: 1, entries: [{ mayCheck: false, ageDays: 0 }] });
  });

  it('calls of today and yesterday, and the share of elements that were sesuai', () => {
    expect(home.usage).toMatchObject({ today: { calls: 3, found: 3, notFound: 0 }, yesterday: { calls: 2 } });
    expect(home.usage.month).toEqual({ compared: 5, matchedShare: 1 });
  });

  it('uplifts that end within two weeks, and the next evaluation', () => {
    expect(home.uplifts).toMatchObject({ count: 1, entries: [{ daysLeft: 5, dailyQuota: 500, normalQuota: 100 }] });
    expect(home.evaluation).toEqual({ dueOn: '2026-09-02', planned: null });
  });
});
