import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, grantTestRight, openTestLog, startProcess, type TestLog } from '../../testing/audit/index.ts';
import { changeRight } from '../../testing/rights/index.ts';
import type { Day } from '../kernel/index.ts';
import { releaseReserve } from './index.ts';

const today = '2021-11-18' as Day;
const tomorrow = '2021-11-19' as Day;
let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
});
afterAll(() => log.close());

describe('releasing an emergency reserve', () => {
  it('adds it to the quota of that day alone, and is recorded', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 10, emergencyReserve: 5 });
    await releaseReserve(log.by, right, today, 'surat 470/9001');
    const one = startProcess(log);
    expect(await one.take(right, today, 99)).toHaveLength(15);
    expect(await one.take(right, tomorrow, 99)).toHaveLength(10);
    const { rows } = await log.pool.query(
      "SELECT case_ref FROM access_record WHERE right_id = $1 AND outcome = 'right.reserve_released'",
      [right.rightId],
    );
    expect(rows).toEqual([{ case_ref: 'surat 470/9001' }]);
  });

  it('works once a day, before the first hit as after it', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 10, emergencyReserve: 5 });
    await startProcess(log).take(right, today);
    await releaseReserve(log.by, right, today, 'surat 470/9002');
    const epoch = await log.epoch();
    await expect(releaseReserve(log.by, right, today, 'surat 470/9003')).rejects.toMatchObject({
      code: 'conflict',
      field: 'emergency-reserve',
    });
    expect(await log.epoch()).toBe(epoch);
    expect((await dayOf(log, right, today)).cap).toBe(15);
    await releaseReserve(log.by, right, tomorrow, 'surat 470/9004');
  });

  it('stays open when the quota changes after it', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 10, emergencyReserve: 5 });
    await releaseReserve(log.by, right, today, 'surat 470/9005');
    await changeRight(log.by, right, { dailyQuota: 2 }, 'surat 470/9006');
    expect(await startProcess(log).take(right, today, 99)).toHaveLength(7);
  });

  it('needs one to release', async () => {
    const right = await grantTestRight(log.by);
    await expect(releaseReserve(log.by, right, today, 'surat 470/9007')).rejects.toMatchObject({ code: 'conflict' });
  });
});
