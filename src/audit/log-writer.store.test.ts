import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantTestRight, openTestLog, type TestLog, verification } from '../../testing/audit/index.ts';
import { changeRightStatus, type Right } from '../access/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';
import { Meter } from '../metering/index.ts';
import { type Append, type Appended, type Entry, type LogWriter, type Unit, verifyLog } from './index.ts';

const today = '2021-11-18' as Day;
let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
});
afterAll(async () => {
  expect((await verifyLog(log.pool)).problems).toEqual([]);
  await log.close();
});

const entry = (given: Partial<Entry> = {}) => verification(log.clock.now(), given);

/** How often an entry is in the log. */
async function times({ requestId }: Entry): Promise<number> {
  const found = await log.pool.query('SELECT 1 FROM access_record WHERE request_id = $1', [requestId]);
  return found.rowCount ?? 0;
}

const statuses = (results: readonly Appended[]) => results.map(({ status }) => status);

/** A right with a meter of its own, to take hits that are recorded as charged. */
async function metered(dailyQuota: number, writer: LogWriter) {
  const right = await grantTestRight(log.by, { dailyQuota });
  const epoch = await log.epoch();
  const meter = new Meter(log.pool, writer, () => log.clock.monotonic());
  const take = async (): Promise<Unit> => (await meter.take(right.rightId, today, epoch)) ?? expect.fail('used up');
  return { right, epoch, take };
}

function charged({ rightId, institutionId }: Right, unit: Unit, epoch: string): Append {
  return { entry: entry({ rightId, institutionId, day: unit.day, charged: 1 }), epoch, unit };
}

async function spentOf({ rightId }: Right): Promise<number> {
  const { rows } = await log.pool.query('SELECT sum(spent)::int AS n FROM quota_lease WHERE right_id = $1', [rightId]);
  return rows[0].n;
}

describe('the writer of the log', () => {
  it('makes batches of what comes while it writes, and every entry is durable when its append resolves', async () => {
    const writer = log.newWriter();
    const epoch = await log.epoch();
    const entries = Array.from({ length: 3_000 }, () => entry());
    await Promise.all(
      entries.map(async (one, i) => {
        expect(await writer.append({ entry: one, epoch })).toEqual({ status: 'written', left: undefined });
        if (i % 500 === 0) expect(await times(one)).toBe(1);
      }),
    );
    const { rows } = await log.pool.query(
      'SELECT count(*)::int AS batches, sum(n)::int AS records FROM log_batch WHERE writer_id = $1',
      [writer.writerId],
    );
    expect(rows[0].records).toBe(3_000);
    expect(rows[0].batches).toBeLessThan(30);
  });

  it('refuses with `overloaded` what it cannot take in time, and leaves no trace of it', async () => {
    const writer = log.newWriter({ waiting: 2, waitMs: 60_000, batch: 2, worth: 0 });
    const epoch = await log.epoch();
    const entries = [entry(), entry(), entry()] as const;
    const results = await Promise.allSettled(entries.map((one) => writer.append({ entry: one, epoch })));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(results[2]).toMatchObject({ reason: { code: 'overloaded' } });
    expect(await times(entries[2])).toBe(0);
  });
});

describe('an entry that was permitted before rights changed', () => {
  it('is stale, with the epoch of now, and leaves no trace: no record, no batch, no hit', async () => {
    const writer = log.newWriter();
    const { right, epoch, take } = await metered(100, writer);
    const append = charged(right, await take(), epoch);
    await changeRightStatus(log.by, right, 'revoke', 'surat 470/9001');
    const now = await log.epoch();
    expect(now).not.toBe(epoch);
    expect(await writer.append(append)).toEqual({ status: 'stale', epoch: now });
    expect(await times(append.entry)).toBe(0);
    expect(await spentOf(right)).toBe(0);
    expect((await log.pool.query('SELECT 1 FROM log_batch WHERE writer_id = $1', [writer.writerId])).rowCount).toBe(0);
  });

  it('is stale alone when the others of its batch know of the change', async () => {
    const writer = log.newWriter();
    const before = await log.epoch();
    await grantTestRight(log.by);
    const epoch = await log.epoch();
    const items = [before, epoch, before, epoch].map((of) => ({ entry: entry(), epoch: of }));
    const results = await Promise.all(items.map((item) => writer.append(item)));
    expect(statuses(results)).toEqual(['stale', 'written', 'stale', 'written']);
    expect(results[0]).toEqual({ status: 'stale', epoch });
    expect(await Promise.all(items.map((item) => times(item.entry)))).toEqual([0, 1, 0, 1]);
  });

  it('goes on in the chain when it is written anew', async () => {
    const writer = log.newWriter();
    const before = await log.epoch();
    await writer.append({ entry: entry(), epoch: before });
    await grantTestRight(log.by);
    const again = entry();
    expect((await writer.append({ entry: again, epoch: before })).status).toBe('stale');
    expect((await writer.append({ entry: again, epoch: await log.epoch() })).status).toBe('written');
    expect(await times(again)).toBe(1);
  });

  it('is written whatever the epoch is when no permission stands behind it', async () => {
    const noise = entry({ kind: 'noise', count: 7 });
    await log.newWriter().appendAlways(noise, '0');
    expect(await times(noise)).toBe(1);
  });
});

describe('what is left of the day', () => {
  it('falls by one with each hit of a batch, in its order, and stands for whoever only asks', async () => {
    const writer = log.newWriter();
    const { right, epoch, take } = await metered(100, writer);
    const asking: Append = { entry: entry(), epoch, ask: { rightId: right.rightId, day: today } };
    const hit = async () => charged(right, await take(), epoch);
    const batch = [await hit(), asking, await hit(), await hit(), { ...asking, entry: entry() }];
    const results = await Promise.all(batch.map((item) => writer.append(item)));
    expect(results.map((result) => result.status === 'written' && result.left)).toEqual([99, 99, 98, 97, 97]);
    expect(await writer.append(await hit())).toEqual({ status: 'written', left: 96 });
  });

  it('counts the hits of other writers too', async () => {
    const writers = [log.newWriter(), log.newWriter()] as const;
    const { right, epoch, take } = await metered(100, writers[0]);
    await writers[0].append(charged(right, await take(), epoch));
    await writers[1].open();
    const ask = { rightId: right.rightId, day: today };
    expect(await writers[1].append({ entry: entry(), epoch, ask })).toEqual({ status: 'written', left: 99 });
  });

  it('is not known before the first hit of the day, nor when nobody asks', async () => {
    const writer = log.newWriter();
    const { rightId } = await grantTestRight(log.by);
    const epoch = await log.epoch();
    const asking = { entry: entry(), epoch, ask: { rightId, day: today } };
    expect(await writer.append(asking)).toEqual({ status: 'written', left: undefined });
    expect(await writer.append({ entry: entry(), epoch })).toEqual({ status: 'written', left: undefined });
  });
});

describe('an entry that the database refuses', () => {
  it('fails alone: the others of its batch are written once, in one chain', async () => {
    const writer = log.newWriter();
    const { right, epoch, take } = await metered(100, writer);
    const poison = { entry: entry({ institutionId: 'no uuid' as Uuid }), epoch };
    const items = [charged(right, await take(), epoch), poison, charged(right, await take(), epoch)];
    const results = await Promise.allSettled(items.map((item) => writer.append(item)));
    expect(results).toMatchObject([
      { value: { status: 'written', left: 99 } },
      { reason: { code: 'log_unwritable', remedy: 'Send again later.' } },
      { value: { status: 'written', left: 98 } },
    ]);
    expect(await Promise.all(items.map((item) => times(item.entry)))).toEqual([1, 0, 1]);
    expect(await spentOf(right)).toBe(2);
    expect((await writer.append({ entry: entry(), epoch })).status).toBe('written');
  });
});

describe('a hit that no lease covers', () => {
  it('is stale and not recorded, and the next entry is', async () => {
    const writer = log.newWriter();
    const right = await grantTestRight(log.by);
    const epoch = await log.epoch();
    await writer.open();
    const unleased = charged(right, { rightId: right.rightId, day: today, writerId: writer.writerId }, epoch);
    expect(await writer.append(unleased)).toEqual({ status: 'stale', epoch });
    expect(await times(unleased.entry)).toBe(0);
    expect((await writer.append({ entry: entry(), epoch })).status).toBe('written');
  });

  it('because it is spent twice costs nothing the second time', async () => {
    const writer = log.newWriter();
    const { right, epoch, take } = await metered(1, writer);
    const unit = await take();
    await writer.append(charged(right, unit, epoch));
    const again = charged(right, unit, epoch);
    expect(await writer.append(again)).toEqual({ status: 'stale', epoch });
    expect(await times(again.entry)).toBe(0);
    expect(await spentOf(right)).toBe(1);
  });
});

describe('a hit of a writer that is gone', () => {
  it('is stale, so that it is taken anew', async () => {
    const [old, writer] = [log.newWriter(), log.newWriter()];
    const { right, epoch, take } = await metered(100, old);
    const append = charged(right, await take(), epoch);
    expect(await writer.append(append)).toEqual({ status: 'stale', epoch });
    expect(await times(append.entry)).toBe(0);
  });
});
