import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, grantTestRight, openTestLog, startProcess, type TestLog } from '../../testing/audit/index.ts';
import { changeRight } from '../../testing/rights/index.ts';
import { changeRightStatus, getRight, quotaOn, type Right } from '../access/index.ts';
import { addDays, type Day, type Uuid } from '../kernel/index.ts';
import { defaultSettings } from '../settings/index.ts';
import { type NewUplift, releaseReserve, reportUplifts, upliftQuota } from './index.ts';

const [yesterday, today, tomorrow, later] = ['2021-11-17', '2021-11-18', '2021-11-19', '2021-11-20'] as Day[] as [
  Day,
  Day,
  Day,
  Day,
];
let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
});
afterAll(() => log.close());

const uplift = (right: Right, change: Partial<NewUplift> = {}): Promise<Uuid> => {
  const letter = { letterNo: 'surat 470/9001', letterDate: today, reason: 'vaksinasi massal' };
  return upliftQuota(log.by, right, { from: today, until: tomorrow, dailyQuota: 8, ...letter, ...change }, today);
};

describe('a temporary uplift', () => {
  it('counts on its days and on no other: before them and after them the quota is as agreed', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 3 });
    await uplift(right);
    const hits = async (day: Day) => (await startProcess(log).take(right, day, 99)).length;
    expect([await hits(yesterday), await hits(today), await hits(tomorrow), await hits(later)]).toEqual([3, 8, 8, 3]);
    const told = await getRight(log.pool, right.rightId);
    expect([yesterday, today, tomorrow, later].map((day) => quotaOn(told, day))).toEqual([3, 8, 8, 3]);
  });

  it('counts from the next hit on when the day was used up before it', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 3 });
    const one = startProcess(log);
    expect(await one.take(right, today, 9)).toHaveLength(3);
    const epoch = await log.epoch();
    await uplift(right, { dailyQuota: 5 });
    expect(await one.meter.left(right.rightId, today)).toBe(5);
    expect(await log.epoch()).not.toBe(epoch);
    expect(await one.take(right, today, 9)).toHaveLength(2);
    expect(await dayOf(log, right, today)).toMatchObject({ cap: 5, granted: 5 });
  });

  it('of which there are two gives the greater, never the sum, and never less than is agreed', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 3 });
    await uplift(right, { dailyQuota: 5 });
    await uplift(right, { dailyQuota: 7, until: today });
    expect(await startProcess(log).take(right, today, 99)).toHaveLength(7);
    await changeRight(log.by, right, { dailyQuota: 9 }, 'addendum');
    expect(await startProcess(log).take(right, tomorrow, 99)).toHaveLength(9);
  });

  it('has the emergency reserve on top of it', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 3, emergencyReserve: 2 });
    await uplift(right, { dailyQuota: 5 });
    await releaseReserve(log.by, right, today, 'surat 470/9002');
    expect(await startProcess(log).take(right, today, 99)).toHaveLength(7);
  });

  it.each<[string, string, Partial<NewUplift>]>([
    ['from yesterday on', 'from', { from: yesterday }],
    ['that ends before it begins', 'until', { from: later, until: tomorrow }],
    ['beyond the right', 'until', { until: '2100-01-01' as Day }],
    ['of more days than the settings allow', 'until', { until: addDays(today, defaultSettings.quotaUpliftMostDays) }],
    ['of no more than is agreed', 'dailyQuota', { dailyQuota: 100 }],
    ['beyond what is counted', 'dailyQuota', { dailyQuota: 2e9 }],
  ])('%s is refused', async (_, field, change) => {
    const right = await grantTestRight(log.by);
    await expect(uplift(right, change)).rejects.toMatchObject({ code: 'invalid_input', field });
    expect(await getRight(log.pool, right.rightId)).toMatchObject({ uplifts: [] });
  });

  it('is not given to a revoked right', async () => {
    const right = await grantTestRight(log.by);
    await changeRightStatus(log.by, right, 'revoke', 'surat');
    await expect(uplift(right, { dailyQuota: 101 })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the report of uplifts', () => {
  it('tells the hits of each day until now against what was agreed', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 3 });
    const upliftId = await uplift(right, { until: later });
    const one = startProcess(log);
    for (const [day, hits] of [
      [yesterday, 2],
      [today, 5],
      [tomorrow, 3],
    ] as const) {
      for (const unit of await one.take(right, day, hits)) await one.spend(right, unit);
    }
    await changeRight(log.by, right, { dailyQuota: 6 }, 'addendum');
    const told = { upliftId, dailyQuota: 8, normalQuota: 3, from: today, until: later, letterNo: 'surat 470/9001' };
    expect(await reportUplifts(log.pool, right.agreementId, tomorrow)).toEqual([
      expect.objectContaining({
        ...told,
        days: [
          { day: today, used: 5 },
          { day: tomorrow, used: 3 },
        ],
        daysAbove: 1,
      }),
    ]);
  });

  it('tells nothing of an uplift that has not begun, and of other agreements', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 3 });
    await uplift(right, { from: tomorrow, until: later });
    expect(await reportUplifts(log.pool, right.agreementId, today)).toMatchObject([{ days: [], daysAbove: 0 }]);
    const other = await grantTestRight(log.by);
    expect(await reportUplifts(log.pool, other.agreementId, today)).toEqual([]);
  });
});
