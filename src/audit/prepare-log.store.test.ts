import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestLog, type TestLog } from '../../testing/audit/index.ts';
import { type Day, type TestClock, testClock } from '../kernel/index.ts';
import { prepareLog } from './index.ts';

const DAY = 86_400_000;
let clock: TestClock;
let log: TestLog;
beforeAll(async () => {
  clock = testClock('2021-11-18' as Day);
  log = await openTestLog(clock);
});
afterAll(() => log.close());

/** The months that have a partition, as `YYYYMM`. */
async function months(): Promise<string[]> {
  const { rows } = await log.pool.query<{ month: string }>(
    `SELECT replace(inhrelid::regclass::text, 'access_record_', '') AS month FROM pg_inherits
     WHERE inhparent = 'access_record'::regclass ORDER BY 1`,
  );
  return rows.map(({ month }) => month);
}

const keysMade = async () => (await log.pool.query('SELECT kind, period, wrapped FROM log_key ORDER BY key_no')).rows;

describe('preparing the log', () => {
  it('makes the partition of this month and of three more, over the end of the year', async () => {
    expect(await months()).toEqual(['202111', '202112', '202201', '202202']);
  });

  it('twice changes nothing', async () => {
    const before = await keysMade();
    await prepareLog(log.pool, log.keys, clock);
    await log.pool.query("SELECT create_log_partitions('2021-11-18', 3), create_log_partitions('2021-11-01', 3)");
    expect(await months()).toEqual(['202111', '202112', '202201', '202202']);
    expect(await keysMade()).toEqual(before);
  });

  it("opens the next month's keys a day before they are needed", async () => {
    const newMonth = Date.parse('2021-12-01T00:00:00Z');
    expect(() => log.keys.keyAt('seal', newMonth)).toThrow(expect.objectContaining({ code: 'log_key_missing' }));
    clock.advance(newMonth - DAY - clock.now());
    await prepareLog(log.pool, log.keys, clock);
    expect(log.keys.keyAt('seal', newMonth).keyNo).not.toBe(log.keys.keyAt('seal', newMonth - 1).keyNo);
    expect(log.keys.keyAt('tag', newMonth)).toEqual(log.keys.keyAt('tag', newMonth - 1));
  });

  it('by many processes at once makes each partition once', async () => {
    for (let round = 1; round <= 5; round += 1) {
      clock.advance(62 * DAY);
      await Promise.all(Array.from({ length: 6 }, () => prepareLog(log.pool, log.keys, clock)));
    }
    expect(await months()).toHaveLength(15);
    expect((await months()).at(-1)).toBe('202301');
  });
});

describe('the application may not', () => {
  it.each(['access_record', 'access_record_202111', 'log_batch', 'log_key'])(
    'change or remove rows of %s',
    async (table) => {
      const column = table.startsWith('access') ? 'outcome' : table === 'log_batch' ? 'n' : 'period';
      const texts = [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`];
      for (const text of [...texts, `DROP TABLE ${table}`, `ALTER TABLE ${table} DISABLE TRIGGER ALL`]) {
        await expect(log.pool.query(text), text).rejects.toMatchObject({ code: '42501' });
      }
    },
  );

  it('remove a writer or give it another name', async () => {
    for (const text of ['DELETE FROM log_writer', "UPDATE log_writer SET node = ''", 'DELETE FROM quota_lease']) {
      await expect(log.pool.query(text), text).rejects.toMatchObject({ code: '42501' });
    }
  });
});
