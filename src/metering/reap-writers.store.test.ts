import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, grantTestRight, openTestLog, startProcess, type TestLog } from '../../testing/audit/index.ts';
import type { Right } from '../access/index.ts';
import type { Day } from '../kernel/index.ts';
import { reapWriters } from './index.ts';

const today = '2021-11-18' as Day;
let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
});
afterAll(() => log.close());

async function stateOf(writerId: number): Promise<string> {
  const { rows } = await log.pool.query('SELECT state FROM log_writer WHERE writer_id = $1', [writerId]);
  return rows[0].state;
}

/** A writer that had taken a hit of a right and was reaped. */
async function goneWriter(right: Right): Promise<{ writerId: number; state: string }> {
  const [unit] = await startProcess(log).take(right, today);
  if (!unit) expect.fail();
  const { writerId } = unit;
  await log.cut(writerId);
  await reaped().toBe(1);
  return { writerId, state: await stateOf(writerId) };
}

/** The server frees a lock a moment after its connection is cut. */
const reaped = () => expect.poll(() => reapWriters(log.pool));

describe('the reaper', () => {
  it('ends the writer of a process that is gone, and returns its unspent hits, the spent ones not', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 40 });
    const gone = startProcess(log);
    const [spent, unspent] = await gone.take(right, today, 2);
    if (!spent || !unspent) expect.fail();
    await gone.spend(right, spent);
    await log.cut(spent.writerId);
    await reaped().toBe(1);
    expect(await stateOf(spent.writerId)).toBe('dead');
    expect(await dayOf(log, right, today)).toEqual({ cap: 40, granted: 1, leased: 1, spent: 1, charged: 1 });
    const next = startProcess(log);
    expect(await next.take(right, today, 60)).toHaveLength(39);
    expect((await gone.spend(right, unspent)).status).toBe('stale');
    await next.writer.close();
    await gone.writer.close();
    await reaped().toBe(2);
  });

  it('leaves nothing to a writer that is gone: it is leased no more, since nobody would return it', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 40 });
    const { writerId, ...writer } = await goneWriter(right);
    expect(writer).toEqual({ state: 'dead' });
    const leased = await log.pool.query('SELECT units FROM lease_quota($1, $2, $3, 10)', [
      right.rightId,
      today,
      writerId,
    ]);
    expect(leased.rows).toEqual([]);
    expect((await dayOf(log, right, today)).granted).toBe(0);
  });

  it('leaves the living alone', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 40 });
    const one = startProcess(log);
    const [unit] = await one.take(right, today);
    if (!unit) expect.fail();
    const before = await dayOf(log, right, today);
    expect(await reapWriters(log.pool)).toBe(0);
    expect(await stateOf(unit.writerId)).toBe('live');
    expect(await dayOf(log, right, today)).toEqual(before);
    expect((await one.spend(right, unit)).status).toBe('written');
  });

  it('twice, or by several at once, returns the hits once', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 40 });
    const one = startProcess(log);
    await one.take(right, today);
    await one.writer.close();
    await expect
      .poll(async () => {
        await Promise.all([reapWriters(log.pool), reapWriters(log.pool), reapWriters(log.pool)]);
        return dayOf(log, right, today);
      })
      .toMatchObject({ granted: 0, leased: 0 });
  });
});
