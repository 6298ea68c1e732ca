import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProblems, type OldLog, openOldLog, verification } from '../../../testing/audit/index.ts';
import { dropMonth } from '../index.ts';

let old: OldLog;
beforeEach(async () => {
  old = await openOldLog();
});
afterEach(() => old.close());

const drop = (month = '2021-11-01') => dropMonth(old.log.by, month, { reason: 'surat 045/9001', keepMonths: 60 });

/** Lets a drop sleep at a step, as a machine that hangs there would. */
async function sleepAt(trigger: string): Promise<void> {
  await old.log.owner.query(`CREATE FUNCTION hang() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_sleep(20); RETURN NULL; END $$`);
  await old.log.owner.query(trigger);
}

const sleepersSql = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'";

/** Ends the connection that sleeps. Asks from elsewhere: at the last step nobody may so much as read the log. */
async function killSleeper(): Promise<void> {
  for (;;) {
    const { rows } = await old.log.pool.query<{ pid: number }>(sleepersSql);
    if (rows[0]) {
      await old.log.pool.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
      return;
    }
    await sleep(10);
  }
}

/** All that a drop changes. */
async function state() {
  const { rows } = await old.log.pool.query(`SELECT
    (SELECT count(*)::int FROM access_record WHERE month = '2021-11-01') AS records,
    (SELECT count(*)::int FROM access_record WHERE kind = 'retention') AS retentions,
    (SELECT count(*)::int FROM log_batch) AS batches,
    (SELECT count(*)::int FROM log_dropped_month) AS dropped,
    (SELECT count(*)::int FROM log_key) AS keys,
    to_regclass('access_record_202111') IS NOT NULL AS partition`);
  return rows[0];
}

describe('a drop whose connection is ended', () => {
  it.each([
    ['after its record', "AFTER INSERT ON access_record FOR EACH ROW WHEN (NEW.kind = 'retention')"],
    ['after it noted the month', 'AFTER INSERT ON log_dropped_month FOR EACH ROW'],
    ['after the key', 'AFTER DELETE ON log_key FOR EACH ROW'],
  ])('%s leaves everything as it was, and can be done again', async (_, when) => {
    const before = await state();
    await sleepAt(`CREATE TRIGGER hang ${when} EXECUTE FUNCTION hang()`);
    const [dropped] = await Promise.allSettled([drop(), killSleeper()]);
    expect(dropped.status).toBe('rejected');
    expect(await state()).toEqual(before);
    expect((await findProblems(old.log.owner, old.sealing)).problems.keeper).toEqual([]);
    await old.log.owner.query('DROP FUNCTION hang CASCADE');
    expect(await drop()).toMatchObject({ records: 9 });
  });

  it('after the partition is gone, before it is committed, leaves everything as it was', async () => {
    const before = await state();
    await sleepAt(`CREATE CONSTRAINT TRIGGER hang AFTER INSERT ON log_dropped_month DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION hang()`);
    const [dropped] = await Promise.allSettled([drop(), killSleeper()]);
    expect(dropped.status).toBe('rejected');
    expect(await state()).toEqual(before);
  });
});

describe('a drop among others', () => {
  it('waits for whoever reads the log without keeping calls waiting', async () => {
    const reader = new pg.Client(old.log.app);
    await reader.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT 1 FROM access_record LIMIT 1');
    let done = false;
    const dropping = drop().finally(() => {
      done = true;
    });
    const writer = old.log.newWriter();
    const epoch = await old.log.epoch();
    const waits: number[] = [];
    for (let i = 0; i < 40; i += 1) {
      const at = performance.now();
      await writer.append({ entry: verification(old.clock.now()), epoch });
      waits.push(performance.now() - at);
      await sleep(20);
    }
    expect(done).toBe(false);
    await reader.end();
    expect(await dropping).toMatchObject({ records: 9 });
    // A call waits for the lock's 100 ms at most, and then for its own statement.
    expect(Math.max(...waits)).toBeLessThan(1_000);
    await old.sealing.seal();
    expect((await findProblems(old.log.owner, old.sealing)).problems.keeper).toEqual([]);
  });

  it('of the same month is done once, and the other is told so', async () => {
    const answers = await Promise.all([drop(), drop(), drop()]);
    const refusals = answers.filter((answer) => 'refusal' in answer);
    expect(refusals).toHaveLength(2);
    for (const refusal of refusals) expect(refusal).toMatchObject({ refusal: 'month_gone' });
    expect(await state()).toMatchObject({ records: 0, retentions: 1, dropped: 1 });
  });

  it('of other months is done one after the other', async () => {
    const answers = await Promise.all(['2021-10-01', '2021-11-01', '2021-12-01'].map(drop));
    expect(answers.filter((answer) => 'refusal' in answer)).toEqual([]);
    await old.sealing.seal();
    const { problems, dropped } = await findProblems(old.log.owner, old.sealing);
    expect([problems.keeper, problems.auditor, problems.second]).toEqual([[], [], []]);
    expect(dropped.second).toHaveLength(3);
  });
});
