import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, grantTestRight, openTestLog, startProcess, type TestLog } from '../../testing/audit/index.ts';
import { changeRight } from '../../testing/rights/index.ts';
import { verifyLog } from '../audit/index.ts';
import type { Day } from '../kernel/index.ts';
import { releaseReserve } from './index.ts';

const today = '2021-11-18' as Day;
const tomorrow = '2021-11-19' as Day;
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

describe('a meter', () => {
  it('gives each hit of the day once, and then none', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 30 });
    const one = startProcess(log);
    const units = await one.take(right, today, 50);
    expect(units).toHaveLength(30);
    for (const unit of units) expect((await one.spend(right, unit)).status).toBe('written');
    expect(await dayOf(log, right, today)).toEqual({ cap: 30, granted: 30, leased: 30, spent: 30, charged: 30 });
    expect(await one.take(right, today)).toEqual([]);
  });

  it('gives none of a quota of nought', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 0 });
    expect(await startProcess(log).take(right, today)).toEqual([]);
  });

  it('leases in steps that leave some for others, and asks the database once for many hits', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 100_000 });
    const one = startProcess(log);
    await one.take(right, today, 100);
    expect(await dayOf(log, right, today)).toMatchObject({ granted: 500, spent: 0 });
  });

  it('gives again what was given back, even while it believes the day used up', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 2 });
    const one = startProcess(log);
    const [unit] = await one.take(right, today, 3);
    if (!unit) expect.fail();
    expect(await one.take(right, today)).toEqual([]);
    one.meter.giveBack(unit);
    expect(await one.take(right, today)).toEqual([unit]);
    expect(await one.take(right, today)).toEqual([]);
  });

  it('keeps days apart: a hit taken before midnight counts for the day of its arrival', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 4 });
    const one = startProcess(log);
    const late = await one.take(right, today, 4);
    expect(await one.take(right, today)).toEqual([]);
    const early = await one.take(right, tomorrow, 5);
    expect(early).toHaveLength(4);
    for (const unit of [...late, ...early]) expect((await one.spend(right, unit)).status).toBe('written');
    for (const day of [today, tomorrow]) expect(await dayOf(log, right, day)).toMatchObject({ spent: 4, charged: 4 });
  });

  it('says how many hits are left as the database has it', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 9 });
    const one = startProcess(log);
    expect(await one.meter.left(right.rightId, today)).toBeUndefined();
    const [unit] = await one.take(right, today);
    if (!unit) expect.fail();
    expect(await one.meter.left(right.rightId, today)).toBe(9);
    await one.spend(right, unit);
    expect(await one.meter.left(right.rightId, today)).toBe(8);
  });
});

describe('a day that is used up', () => {
  it('is believed for a moment without asking again, and voided by a change of rights', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 1 });
    const one = startProcess(log);
    const [unit] = await one.take(right, today, 2);
    await log.pool.query('SELECT return_quota($1, $2, $3, 1)', [right.rightId, today, unit?.writerId]);
    expect(await one.take(right, today)).toEqual([]);
    one.pass(499);
    expect(await one.take(right, today)).toEqual([]);
    await changeRight(log.by, right, { threshold: 81 }, 'surat 470/9001');
    expect(await one.take(right, today)).toHaveLength(1);
  });

  it('is asked about again after half a second', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 1 });
    const one = startProcess(log);
    const [unit] = await one.take(right, today, 2);
    await log.pool.query('SELECT return_quota($1, $2, $3, 1)', [right.rightId, today, unit?.writerId]);
    one.pass(500);
    expect(await one.take(right, today)).toHaveLength(1);
  });

  it('ends with the reserve, which counts at once', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 2, emergencyReserve: 3 });
    const one = startProcess(log);
    expect(await one.take(right, today, 9)).toHaveLength(2);
    await releaseReserve(log.by, right, today, 'surat 470/9002');
    expect(await one.take(right, today, 9)).toHaveLength(3);
    expect(await one.take(right, tomorrow, 9)).toHaveLength(2);
  });
});
