import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSealing, openTestLog, type Sealing, type TestLog, verification } from '../../../testing/audit/index.ts';
import {
  catchUpWithLog,
  type Entry,
  followLog,
  type LogFollower,
  measureFollowers,
  RECORDS_OF_STRETCH,
  rebuildFromLog,
} from '../index.ts';

let log: TestLog;
let sealing: Sealing;
beforeAll(async () => {
  log = await openTestLog();
  sealing = await openSealing(log);
  await log.owner.query('CREATE TABLE sums (outcome text PRIMARY KEY, n bigint NOT NULL)');
  await log.owner.query('GRANT ALL ON sums TO gapura_app');
});
beforeEach(async () => {
  await log.owner.query('DELETE FROM log_follower');
  await log.owner.query('DELETE FROM sums');
});
afterAll(async () => {
  await sealing.close();
  await log.close();
});

/** Counts records by outcome. */
const counting: LogFollower = {
  name: 'counting',
  async fold(tx, { from, to }) {
    await tx.query(
      `INSERT INTO sums SELECT r.outcome, count(*) FROM ${RECORDS_OF_STRETCH}
       WHERE s.first_leaf >= $1 AND s.first_leaf < $2 GROUP BY r.outcome
       ON CONFLICT (outcome) DO UPDATE SET n = sums.n + excluded.n`,
      [from, to],
    );
  },
  async forget(tx) {
    await tx.query('DELETE FROM sums');
  },
};

/** Writes batches, each of so many records. */
async function write(sizes: readonly number[], outcome: Entry['outcome'] = 'verified'): Promise<void> {
  const [writer, epoch] = [log.newWriter(), await log.epoch()];
  for (const size of sizes) {
    const entries = Array.from({ length: size }, () => verification(log.clock.now(), { outcome }));
    await Promise.all(entries.map((entry) => writer.append({ entry, epoch })));
  }
}

const counts = async (sql: string) =>
  Object.fromEntries((await log.pool.query(sql)).rows.map(({ outcome, n }) => [outcome, Number(n)]));
const folded = () => counts('SELECT * FROM sums');
const recorded = () => counts('SELECT outcome, count(*) AS n FROM access_record GROUP BY outcome');
const leaves = async () => Number((await log.pool.query('SELECT size FROM log_head')).rows[0]?.size);

describe('a follower', () => {
  it('folds what has its place in the order, and that alone', async () => {
    await write([3, 2]);
    await sealing.seal();
    const placed = await recorded();
    await write([4], 'not_found');
    await catchUpWithLog(log.pool, counting);
    expect(await folded()).toEqual(placed);
    await sealing.seal();
    await catchUpWithLog(log.pool, counting);
    expect(await folded()).toEqual(await recorded());
  });

  it('takes whole batches, however few leaves it is given at a time', async () => {
    await write([5, 1, 7]);
    await sealing.seal();
    expect(await catchUpWithLog(log.pool, counting, 2)).toBe(await leaves());
    expect(await folded()).toEqual(await recorded());
    expect(await followLog(log.pool, counting)).toBe(0);
  });

  it('tells how much of the log it has not folded yet', async () => {
    await write([5, 4]);
    await sealing.seal();
    await followLog(log.pool, counting, 1);
    const all = await leaves();
    expect((await measureFollowers(log.pool)).counting).toBeLessThan(all);
    expect((await measureFollowers(log.pool)).counting).toBeGreaterThan(0);
    await catchUpWithLog(log.pool, counting);
    expect(await measureFollowers(log.pool)).toEqual({ counting: 0 });
  });

  it('keeps nothing of a stretch that it did not finish', async () => {
    await write([6]);
    await sealing.seal();
    const dying = {
      ...counting,
      fold: async (tx: pg.PoolClient, stretch: { from: number; to: number }) => {
        await counting.fold(tx, stretch);
        throw new Error('killed');
      },
    };
    await expect(followLog(log.pool, dying)).rejects.toThrow('killed');
    expect(await folded()).toEqual({});
    await catchUpWithLog(log.pool, counting);
    expect(await folded()).toEqual(await recorded());
  });

  it('folds nothing twice with several processes at it, nor when it is rebuilt meanwhile', async () => {
    await write([9, 9, 9, 9]);
    await sealing.seal();
    const many = () => Promise.all([1, 2, 3].map(() => catchUpWithLog(log.pool, counting, 4)));
    await many();
    await Promise.all([many(), rebuildFromLog(log.pool, counting), many()]);
    await catchUpWithLog(log.pool, counting);
    expect(await folded()).toEqual(await recorded());
  });

  it('has the sums of the log after any history of writing, folding, dying and rebuilding', async () => {
    const step = fc.oneof(
      fc.record({ write: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }) }),
      fc.record({ fold: fc.integer({ min: 1, max: 20 }) }),
      fc.constant({ rebuild: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        for (const each of steps) {
          if ('write' in each) await write(each.write, each.write.length > 1 ? 'verified' : 'deceased');
          else if ('fold' in each) await followLog(log.pool, counting, each.fold);
          else await rebuildFromLog(log.pool, counting);
          await sealing.seal();
        }
        await catchUpWithLog(log.pool, counting);
        expect(await folded()).toEqual(await recorded());
      }),
      { numRuns: 12 },
    );
  });
});
