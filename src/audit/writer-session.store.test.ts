import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantTestRight, openTestLog, type TestLog, verification } from '../../testing/audit/index.ts';
import type { Right } from '../access/index.ts';
import { type Day, isFault, type Uuid } from '../kernel/index.ts';
import { Meter } from '../metering/index.ts';
import { type LogWriter, verifyLog } from './index.ts';

const today = '2021-11-18' as Day;
const rounds = 15;
const callers = 40;
let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
});
afterAll(async () => {
  expect((await verifyLog(log.pool)).problems).toEqual([]);
  await log.close();
});

const entry = () => verification(log.clock.now());
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function stateOf(writerId: number): Promise<string> {
  const { rows } = await log.pool.query('SELECT state FROM log_writer WHERE writer_id = $1', [writerId]);
  return rows[0].state;
}

/** Connections of writers that the database has, by the lock that each holds. */
async function connections(): Promise<number> {
  const { rows } = await log.pool.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'gapura-log'`,
  );
  return rows[0].n;
}

/** Takes hits and records them as a door does, until told to stop; `confirmed` grows by the id of each that was recorded. */
function keepCalling(right: Right, writer: LogWriter, epoch: string) {
  const meter = new Meter(log.pool, writer, () => log.clock.monotonic());
  const confirmed: Uuid[] = [];
  let going = true;
  const caller = async () => {
    while (going) {
      const unit = await meter.take(right.rightId, today, epoch);
      if (!unit) return;
      const given = { rightId: right.rightId, day: today, charged: 1 } as const;
      const call = verification(log.clock.now(), given);
      const appended = await writer.append({ entry: call, epoch, unit }).catch(forgetOutage);
      if (appended?.status === 'written') confirmed.push(call.requestId);
      else meter.giveBack(unit);
    }
  };
  const running = Promise.all(Array.from({ length: callers }, caller));
  const stop = () => {
    going = false;
    return running;
  };
  return { confirmed, stop };
}

/** An outage is an answer to these callers: they try again. */
function forgetOutage(error: unknown): undefined {
  if (!isFault(error, 'database_unreachable') && !isFault(error, 'log_unwritable')) throw error;
}

describe('a connection that is lost while batches are on their way', () => {
  it(`${rounds} times: what was confirmed is in the log exactly once, and hits spent are records charged`, async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 1_000_000 });
    const writer = log.newWriter();
    const { confirmed, stop } = keepCalling(right, writer, await log.epoch());
    const lost = new Set<number>();
    for (let round = 0; round < rounds; round += 1) {
      const enough = confirmed.length + callers;
      while (confirmed.length < enough) await pause(1);
      await pause(round);
      const { writerId } = writer;
      if (await log.cut(writerId)) lost.add(writerId);
    }
    await stop();
    expect(lost.size).toBeGreaterThan(rounds / 2);

    const { rows } = await log.pool.query<{ times: number }>(
      `SELECT count(r.request_id)::int AS times FROM unnest($1::uuid[]) AS c(id) LEFT JOIN access_record r
       ON r.request_id = c.id GROUP BY c.id`,
      [confirmed],
    );
    expect(rows).toHaveLength(confirmed.length);
    expect(rows.filter(({ times }) => times !== 1)).toEqual([]);
    const spent = await log.pool.query(
      `SELECT (SELECT sum(spent) FROM quota_lease WHERE right_id = $1)::int AS spent,
         (SELECT sum(charged) FROM access_record WHERE right_id = $1)::int AS charged`,
      [right.rightId],
    );
    expect(spent.rows[0].spent).toBe(spent.rows[0].charged);
    for (const writerId of lost) expect(writer.writerId).not.toBe(writerId);
  });

  it('makes a new writer, and the old one is dead with its unspent hits returned', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 1_000 });
    const writer = log.newWriter();
    const epoch = await log.epoch();
    await writer.open();
    const before = writer.writerId;
    const meter = new Meter(log.pool, writer, () => log.clock.monotonic());
    await meter.take(right.rightId, today, epoch);
    await log.owner.query('BEGIN');
    await log.owner.query('SELECT 1 FROM log_writer WHERE writer_id = $1 FOR UPDATE', [before]);
    const appending = writer.append({ entry: entry(), epoch });
    await pause(50);
    expect(await log.cut(before)).toBe(true);
    await log.owner.query('ROLLBACK');
    expect(await appending).toEqual({ status: 'stale', epoch });
    expect(writer.writerId).toBeGreaterThan(before);
    expect([await stateOf(before), await stateOf(writer.writerId)]).toEqual(['dead', 'live']);
    const { rows } = await log.pool.query('SELECT granted FROM quota_day WHERE right_id = $1', [right.rightId]);
    expect(rows).toEqual([{ granted: 0 }]);
  });
});

describe('a writer that is found dead', () => {
  it('by its next batch is replaced, and its connection is not kept', async () => {
    const writer = log.newWriter();
    const epoch = await log.epoch();
    await writer.open();
    const before = await connections();
    const old = writer.writerId;
    await log.pool.query('SELECT reap_writer($1)', [old]);
    expect(await writer.append({ entry: entry(), epoch })).toEqual({ status: 'stale', epoch });
    expect((await writer.append({ entry: entry(), epoch })).status).toBe('written');
    expect(writer.writerId).not.toBe(old);
    await expect.poll(connections).toBe(before);
  });
});

describe('opening', () => {
  it('by several at once after a loss makes one new writer', async () => {
    const writer = log.newWriter();
    await writer.open();
    const before = await connections();
    await log.cut(writer.writerId);
    await pause(50);
    await Promise.all([writer.open(), writer.open(), writer.open()]);
    expect(await connections()).toBe(before);
  });
});

describe('closing', () => {
  it('first writes what waits, then ends the connection, and makes no other writer', async () => {
    const before = await connections();
    const writer = log.newWriter();
    const epoch = await log.epoch();
    await writer.open();
    const appends = Array.from({ length: 50 }, () => writer.append({ entry: entry(), epoch }));
    await writer.close();
    expect((await Promise.all(appends)).map(({ status }) => status)).toEqual(Array(50).fill('written'));
    expect(writer.writerId).toBe(0);
    await expect.poll(connections).toBe(before);
  });

  it('leaves the writer to the reaper, and twice is once', async () => {
    const writer = log.newWriter();
    await writer.open();
    const { writerId } = writer;
    await writer.close();
    await writer.close();
    expect(await stateOf(writerId)).toBe('live');
    expect(await log.cut(writerId)).toBe(false);
  });
});
