import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  dayOf,
  grantTestRight,
  openTestLog,
  type Process,
  startProcess,
  type TestLog,
} from '../../testing/audit/index.ts';
import { verifyLog } from '../audit/index.ts';
import type { Day } from '../kernel/index.ts';

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

/** Lets a process answer recalls as its chore does, until told to stop. */
function answering({ meter }: Process): () => void {
  const timer = setInterval(() => void meter.answerRecalls(), 50);
  return () => clearInterval(timer);
}

/** Loses a process's connection, and waits until it knows. */
async function lose({ writer }: Process): Promise<void> {
  await log.cut(writer.writerId);
  await expect.poll(() => writer.writerId).toBe(0);
}

describe('two processes', () => {
  it('share a day: at zero one recalls what the other holds, and only then the day is used up', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 40 });
    const [one, two] = [startProcess(log), startProcess(log)];
    const held = await one.take(right, today);
    expect((await dayOf(log, right, today)).granted).toBeGreaterThan(1);
    const stop = answering(one);
    const taken = await two.take(right, today, 60);
    stop();
    expect(held.length + taken.length).toBe(40);
    expect(await one.take(right, today)).toEqual([]);
  });

  it('are not asked twice for the same recall', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 40 });
    const one = startProcess(log);
    await one.take(right, today);
    await log.pool.query('UPDATE quota_day SET recall = 1 WHERE right_id = $1', [right.rightId]);
    await one.meter.answerRecalls();
    expect((await dayOf(log, right, today)).granted).toBe(1);
    await one.take(right, today);
    const { granted } = await dayOf(log, right, today);
    await one.meter.answerRecalls();
    expect((await dayOf(log, right, today)).granted).toBe(granted);
  });

  it('lease a quarter of the rest at a time, shared by all that live', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 80 });
    const [one, two] = [startProcess(log), startProcess(log)];
    await Promise.all([one.writer.open(), two.writer.open()]);
    await one.take(right, today);
    const live = await log.pool.query("SELECT 1 FROM log_writer WHERE state = 'live'");
    expect(live.rowCount).toBeGreaterThan(1);
    expect((await dayOf(log, right, today)).granted).toBe(Math.ceil(80 / (4 * (live.rowCount ?? 0))));
  });
});

describe('a process that ends', () => {
  it('returns what it holds', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 40 });
    const one = startProcess(log);
    const [unit] = await one.take(right, today);
    if (!unit) expect.fail();
    await one.spend(right, unit);
    await one.meter.returnAll();
    expect(await dayOf(log, right, today)).toEqual({ cap: 40, granted: 1, leased: 1, spent: 1, charged: 1 });
  });

  it('returns it even when its writer was replaced and the old one reaped', async () => {
    const [right, other] = [await grantTestRight(log.by), await grantTestRight(log.by)];
    const one = startProcess(log);
    await one.take(other, today);
    await lose(one);
    await log.pool.query("SELECT reap_writer(writer_id) FROM log_writer WHERE state = 'live'");
    await one.take(right, today);
    await one.meter.returnAll();
    for (const of of [right, other]) expect((await dayOf(log, of, today)).granted).toBeLessThanOrEqual(1);
  });

  it('without its writer does not go on with what that one had leased', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 1 });
    const one = startProcess(log);
    const [unit] = await one.take(right, today);
    if (!unit) expect.fail();
    one.meter.giveBack(unit);
    await lose(one);
    expect(await one.take(right, today)).toEqual([]);
    await log.pool.query('SELECT reap_writer($1)', [unit.writerId]);
    one.pass(500);
    const [again] = await one.take(right, today);
    expect(again?.writerId).toBe(one.writer.writerId);
    expect(again?.writerId).not.toBe(unit.writerId);
  });
});
