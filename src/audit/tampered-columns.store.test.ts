import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTamperedLog, type TamperedLog } from '../../testing/audit/index.ts';

let tampered: TamperedLog;
beforeAll(async () => {
  tampered = await openTamperedLog();
});
afterAll(() => tampered.log.close());

/** How to give a column of some type another value. */
const otherValue: Record<string, (column: string) => string> = {
  text: (column) => `${column} || 'x'`,
  integer: (column) => `${column} + 1000`,
  smallint: (column) => `${column} + 100`,
  date: (column) => `${column} + 1`,
  uuid: () => 'gen_random_uuid()',
  boolean: (column) => `NOT ${column}`,
  bytea: (column) => `set_byte(${column}, 0, get_byte(${column}, 0) # 1)`,
  'integer[]': (column) => `${column} || 2`,
  'smallint[]': (column) => `${column} || 2::smallint`,
  'timestamp(3) with time zone': (column) => `${column} + interval '1 millisecond'`,
};

async function columnsOf(table: string): Promise<{ name: string; change: string; nullable: boolean }[]> {
  const { rows } = await tampered.log.pool.query<{ name: string; type: string; nullable: boolean }>(
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

describe('the check of the log', () => {
  it('names the record of which any column was changed or emptied', async () => {
    const columns = await columnsOf('access_record');
    expect(columns).toHaveLength(26);
    await tampered.log.owner.query("SELECT create_log_partitions('2099-01-01', 1)");
    for (const { name, change, nullable } of columns) {
      for (const value of nullable ? [change, 'NULL'] : [change]) {
        const problems = await tampered.problemsAfter(
          `UPDATE access_record SET ${name} = ${value} WHERE writer_id = $w AND batch_no = 2 AND pos = 1`,
        );
        expect(problems[0], `${name} = ${value}`).toMatch(/^record_(changed|missing): batch 2, record 1: /);
      }
    }
  });

  it('names the batch of which any column was changed', async () => {
    for (const { name, change } of await columnsOf('log_batch')) {
      const value = name === 'writer_id' ? '(SELECT min(writer_id) FROM log_writer)' : change;
      const problems = await tampered.problemsAfter(
        `UPDATE log_batch SET ${name} = ${value} WHERE writer_id = $w AND batch_no = 2`,
      );
      expect(problems.join('\n'), name).toMatch(/^(chain_broken|batch_missing): .*batch [23]/m);
    }
  });
});
