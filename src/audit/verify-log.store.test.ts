import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantTestRight, openTestLog, type TestLog, verification } from '../../testing/audit/index.ts';
import { personas } from '../../testing/population/index.ts';
import type { Right } from '../access/index.ts';
import type { Day } from '../kernel/index.ts';
import { Meter } from '../metering/index.ts';
import { type LogWriter, verifyLog } from './index.ts';

const today = '2021-11-18' as Day;
const batchSize = 3;
let log: TestLog;
let right: Right;
let writer: LogWriter;

beforeAll(async () => {
  log = await openTestLog();
  right = await grantTestRight(log.by);
  writer = log.newWriter();
  for (let batch = 0; batch < 4; batch += 1) await writeBatch();
  expect(await problemsAfter('SELECT 1')).toEqual([]);
});
afterAll(() => log.close());

/** One batch of three charged records that have a value in every column. */
async function writeBatch(): Promise<void> {
  const epoch = await log.epoch();
  const meter = new Meter(log.pool, writer, () => log.clock.monotonic());
  const units = await Promise.all(Array.from({ length: batchSize }, () => meter.take(right.rightId, today, epoch)));
  const { rightId, institutionId } = right;
  const at = log.clock.now();
  const given = {
    institutionId,
    rightId,
    credentialId: rightId,
    day: today,
    nik: personas.hendra.nik,
    charged: 1,
  } as const;
  const texts = {
    officerRef: 'a',
    caseRef: 'b',
    method: 'c',
    purpose: 'd',
    peer: 'e',
    elements: [1],
    results: [1],
  } as const;
  const items = units.map((unit) => ({
    entry: verification(at, { ...given, ...texts }),
    epoch,
    ...(unit && { unit }),
  }));
  for (const appended of await Promise.all(items.map((item) => writer.append(item)))) {
    expect(appended.status).toBe('written');
  }
}

/**
 * `code: message` of each problem that the check finds after the statements, which are undone again. `$w` stands for the
 * writer, whose number the messages are told without.
 */
async function problemsAfter(...statements: string[]): Promise<string[]> {
  const { owner } = log;
  await owner.query('BEGIN');
  try {
    for (const text of statements) {
      const done = await owner.query(text.replaceAll('$w', String(writer.writerId)));
      expect(done.rowCount, text).toBeGreaterThan(0);
    }
    const { problems } = await verifyLog(owner);
    return problems.map(({ code, message }) => `${code}: ${message.replace(`writer ${writer.writerId}, `, '')}`);
  } finally {
    await owner.query('ROLLBACK');
  }
}

const unequal = (spent: number, charged: number) =>
  `quota_unequal: right ${right.rightId}, day ${today}: ${spent} hits spent, ${charged} records charged`;
const total = 4 * batchSize;

/** How to give a column of some type another value. */
const otherValue: Record<string, (column: string) => string> = {
  text: (column) => `${column} || 'x'`,
  integer: (column) => `${column} + 1000`,
  smallint: (column) => `${column} + 100`,
  date: (column) => `${column} + 1`,
  uuid: () => 'gen_random_uuid()',
  bytea: (column) => `set_byte(${column}, 0, get_byte(${column}, 0) # 1)`,
  'integer[]': (column) => `${column} || 2`,
  'smallint[]': (column) => `${column} || 2::smallint`,
  'timestamp(3) with time zone': (column) => `${column} + interval '1 millisecond'`,
};

async function columnsOf(table: string): Promise<{ name: string; change: string; nullable: boolean }[]> {
  const { rows } = await log.pool.query<{ name: string; type: string; nullable: boolean }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, NOT attnotnull AS nullable FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0`,
    [table],
  );
  return rows.map(({ name, type, nullable }) => ({
    name,
    nullable,
    change: name === 'month' ? "'2099-01-01'" : (otherValue[type] ?? expect.fail(type))(name),
  }));
}

const second = 'WHERE writer_id = $w AND batch_no = 2 AND pos = 1';

describe('the check of the log', () => {
  it('finds nothing wrong with what was written, and counts it with the four acts of administration', async () => {
    const acts = 4;
    expect(await verifyLog(log.pool)).toEqual({
      writers: acts + 1,
      batches: acts + 4,
      records: acts + total,
      problems: [],
    });
  });

  it('names the record of which any column was changed or emptied', async () => {
    const columns = await columnsOf('access_record');
    expect(columns).toHaveLength(25);
    await log.owner.query("SELECT create_log_partitions('2099-01-01', 1)");
    for (const { name, change, nullable } of columns) {
      for (const value of nullable ? [change, 'NULL'] : [change]) {
        const problems = await problemsAfter(`UPDATE access_record SET ${name} = ${value} ${second}`);
        expect(problems[0], `${name} = ${value}`).toMatch(/^record_(changed|missing): batch 2, record 1: /);
      }
    }
  });

  it('names the batch of which any column was changed', async () => {
    for (const { name, change } of await columnsOf('log_batch')) {
      const value = name === 'writer_id' ? '(SELECT min(writer_id) FROM log_writer)' : change;
      const problems = await problemsAfter(
        `UPDATE log_batch SET ${name} = ${value} WHERE writer_id = $w AND batch_no = 2`,
      );
      expect(problems.join('\n'), name).toMatch(/^(chain_broken|batch_missing): .*batch [23]/m);
    }
  });
});

describe('the check of the log names', () => {
  it('a record that was deleted', async () => {
    expect(await problemsAfter(`DELETE FROM access_record ${second}`)).toEqual([
      'record_missing: batch 2, record 1: is not there',
      unequal(total, total - 1),
    ]);
  });

  it('a batch that was deleted with its records, in the middle and at the beginning', async () => {
    for (const batch of [1, 2]) {
      const where = `WHERE writer_id = $w AND batch_no = ${batch}`;
      expect(await problemsAfter(`DELETE FROM access_record ${where}`, `DELETE FROM log_batch ${where}`)).toEqual([
        `batch_missing: batch ${batch + 1}: batch ${batch} is not there`,
        unequal(total, total - batchSize),
      ]);
    }
  });

  it('a batch that was deleted without its records, even the last', async () => {
    expect(await problemsAfter('DELETE FROM log_batch WHERE writer_id = $w AND batch_no = 4')).toEqual([
      'batch_missing: batch 4: 3 records without their batch',
    ]);
  });

  it("the last batch's records that were deleted, each by its place", async () => {
    expect(await problemsAfter('DELETE FROM access_record WHERE writer_id = $w AND batch_no = 4')).toEqual([
      ...[0, 1, 2].map((pos) => `record_missing: batch 4, record ${pos}: is not there`),
      unequal(total, total - batchSize),
    ]);
  });

  it('two records that changed places', async () => {
    const swap = (from: number, to: number) =>
      `UPDATE access_record SET pos = ${to} WHERE writer_id = $w AND batch_no = 3 AND pos = ${from}`;
    expect(await problemsAfter(swap(0, 99), swap(1, 0), swap(99, 1))).toEqual([
      'record_changed: batch 3, record 0: is not what was written',
      'record_changed: batch 3, record 1: is not what was written',
    ]);
  });

  it('a record that was put in, in a batch and beyond the last', async () => {
    const copyTo = (batch: number, pos: number) =>
      `INSERT INTO access_record SELECT (jsonb_populate_record(r, '{"batch_no": ${batch}, "pos": ${pos}, "charged": 0}')).*
       FROM access_record r ${second}`;
    expect(await problemsAfter(copyTo(2, 3))).toEqual([
      'record_added: batch 2, record 3: was not written with its batch',
    ]);
    expect(await problemsAfter(copyTo(5, 0))).toEqual(['batch_missing: batch 5: 1 records without their batch']);
  });

  it('two batches that changed places with their records', async () => {
    const move = (from: number, to: number) =>
      ['log_batch', 'access_record'].map(
        (table) => `UPDATE ${table} SET batch_no = ${to} WHERE writer_id = $w AND batch_no = ${from}`,
      );
    const problems = await problemsAfter(...move(2, 99), ...move(3, 2), ...move(99, 3));
    for (const batch of [2, 3]) {
      expect(problems).toContain(`chain_broken: batch ${batch}: does not continue the batch before it`);
      expect(problems).toContain(`chain_broken: batch ${batch}: its own hash does not cover what it holds`);
      expect(problems).toContain(`record_changed: batch ${batch}, record 0: is not what was written`);
    }
  });

  it('a hash that was changed, by its batch and by the next', async () => {
    expect(
      await problemsAfter('UPDATE log_batch SET hash = sha256(hash) WHERE writer_id = $w AND batch_no = 3'),
    ).toEqual([
      'chain_broken: batch 3: its own hash does not cover what it holds',
      'chain_broken: batch 4: does not continue the batch before it',
    ]);
  });

  it('a batch whose leaves and hash were forged to fit each other, by its record and by the next batch', async () => {
    const leaves = "sha256('forged') || substr(leaves, 33)";
    const hashed = `prev_hash || convert_to(writer_id || '/' || batch_no || '/' || month || '/', 'UTF8') || ${leaves}`;
    const forge = `UPDATE log_batch SET leaves = ${leaves}, hash = sha256(${hashed}) WHERE writer_id = $w AND batch_no = 3`;
    expect(await problemsAfter(forge)).toEqual([
      'record_changed: batch 3, record 0: is not what was written',
      'chain_broken: batch 4: does not continue the batch before it',
    ]);
  });

  it('a quota that does not tell the same as the log', async () => {
    expect(await problemsAfter('UPDATE quota_lease SET spent = spent - 1 WHERE writer_id = $w')).toEqual([
      unequal(total - 1, total),
    ]);
    expect(await problemsAfter('DELETE FROM quota_lease WHERE writer_id = $w')).toEqual([unequal(0, total)]);
  });
});

describe('what the check of the chains alone cannot find', () => {
  it('is the end of a chain cut off with its hits; only a checkpoint kept elsewhere tells of it', async () => {
    const last = 'WHERE writer_id = $w AND batch_no = 4';
    const cutOff = [`DELETE FROM access_record ${last}`, `DELETE FROM log_batch ${last}`];
    expect(await problemsAfter(...cutOff)).toEqual([unequal(total, total - batchSize)]);
    const hits = `UPDATE quota_lease SET spent = spent - ${batchSize} WHERE writer_id = $w`;
    expect(await problemsAfter(...cutOff, hits)).toEqual([]);
  });
});
