import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, grantTestRight, openTestLog, startProcess, type TestLog } from '../../testing/audit/index.ts';
import { changeRight, lift, restrict } from '../../testing/rights/index.ts';
import { verifyLog } from '../audit/index.ts';
import type { Day } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { Meter } from './index.ts';

const today = '2021-11-18' as Day;
let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
});
// How much is leased at a time depends on how many writers live.
afterEach(() => log.endWriters());
afterAll(async () => {
  expect((await verifyLog(log.pool)).problems).toEqual([]);
  await log.close();
});

/** The database, with something done before each statement is sent or after it was answered. */
function around(before: (text: string) => Promise<void>, after: () => Promise<void>): Sql {
  const query = async (text: string, values: unknown[]) => {
    await before(text);
    const result = await log.pool.query(text, values);
    await after();
    return result;
  };
  return { query } as unknown as Sql;
}

const atOnce = () => Promise.resolve();
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

describe('a quota that is changed during the day', () => {
  it('when cut counts from the next hit on: what was held is returned', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 100 });
    const one = startProcess(log);
    const units = await one.take(right, today, 5);
    for (const unit of units) await one.spend(right, unit);
    await changeRight(log.by, right, { dailyQuota: 7 }, 'surat 470/9003');
    await one.meter.returnOf(right.rightId);
    expect(await one.take(right, today, 9)).toHaveLength(2);
    expect(await dayOf(log, right, today)).toMatchObject({ cap: 7, granted: 7 });
  });

  it('when cut below what was spent gives none', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 100 });
    const one = startProcess(log);
    for (const unit of await one.take(right, today, 5)) await one.spend(right, unit);
    await changeRight(log.by, right, { dailyQuota: 3 }, 'surat 470/9004');
    await one.meter.returnOf(right.rightId);
    expect(await one.take(right, today)).toEqual([]);
    expect(await one.meter.left(right.rightId, today)).toBe(0);
  });

  it('when cut while a lease is on its way counts too', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 100 });
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const sql = around(atOnce, () => answered);
    const meter = new Meter(sql, log.newWriter(), () => 0);
    const taking = meter.take(right.rightId, today, await log.epoch());
    await expect.poll(async () => (await dayOf(log, right, today)).granted).toBeGreaterThan(1);
    await changeRight(log.by, right, { dailyQuota: 4 }, 'surat 470/9005');
    const returning = meter.returnOf(right.rightId);
    answer();
    await returning;
    expect(await taking).toBeDefined();
    expect((await dayOf(log, right, today)).granted).toBe(1);
  });

  it('does not look used up while what was held is on its way back', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 1 });
    const late = (text: string) => (text.includes('return_quota') ? pause(50) : atOnce());
    const meter = new Meter(around(late, atOnce), log.newWriter(), () => 0);
    const take = async () => meter.take(right.rightId, today, await log.epoch());
    meter.giveBack((await take()) ?? expect.fail());
    const returning = meter.returnOf(right.rightId);
    await pause(10);
    expect(await take()).toBeDefined();
    await returning;
  });

  it('when cut by a sanction counts from the next hit on, and is whole again once that is lifted', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 100 });
    const one = startProcess(log);
    for (const unit of await one.take(right, today, 5)) await one.spend(right, unit);
    const from = '2021-11-01' as Day;
    const sanctionId = await restrict(log.by, right, { kind: 'quota_cut', percent: 93, from });
    await one.meter.returnOf(right.rightId);
    expect(await one.take(right, today, 9)).toHaveLength(2);
    expect(await dayOf(log, right, today)).toMatchObject({ cap: 7, granted: 7 });
    await lift(log.by, sanctionId);
    expect(await one.take(right, today, 9)).toHaveLength(9);
  });

  it('when raised gives the rest', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 3 });
    const one = startProcess(log);
    expect(await one.take(right, today, 9)).toHaveLength(3);
    await changeRight(log.by, right, { dailyQuota: 5 }, 'surat 470/9006');
    expect(await one.take(right, today, 9)).toHaveLength(2);
  });
});
