import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantTestRight, openTestLog, startProcess, type TestLog } from '../../testing/audit/index.ts';
import type { Right } from '../access/index.ts';
import { addDays, dayAt } from '../kernel/index.ts';
import { compareQuota } from './index.ts';

let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
});
afterAll(() => log.close());

const today = () => dayAt(log.clock.business(), 'WIB');

/** A right of which some hits of today are recorded. */
async function used(hits: number): Promise<Right> {
  const right = await grantTestRight(log.by);
  const one = startProcess(log);
  for (const unit of await one.take(right, today(), hits)) await one.spend(right, unit);
  return right;
}

it('finds nothing where the hits spent are the records charged, and counts the rights where they are not', async () => {
  expect(await compareQuota(log.pool, today())).toBe(0);
  const rights = [await used(3), await used(1), await used(2)];
  expect(await compareQuota(log.pool, today())).toBe(0);
  for (const { rightId } of rights.slice(0, 2)) {
    await log.owner.query('UPDATE quota_lease SET spent = spent + 1 WHERE right_id = $1', [rightId]);
  }
  expect(await compareQuota(log.pool, today())).toBe(2);
});

it('looks at today and yesterday only', async () => {
  await log.owner.query('UPDATE quota_lease SET spent = 0');
  const right = await used(1);
  await log.owner.query('UPDATE quota_lease SET spent = spent + 1 WHERE right_id = $1', [right.rightId]);
  expect(await compareQuota(log.pool, today())).toBe(1);
  expect(await compareQuota(log.pool, addDays(today(), 1))).toBe(1);
  expect(await compareQuota(log.pool, addDays(today(), 2))).toBe(0);
});
