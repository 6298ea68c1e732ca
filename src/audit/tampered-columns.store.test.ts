import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsOf, openTamperedLog, type TamperedLog } from '../../testing/audit/index.ts';

let tampered: TamperedLog;
beforeAll(async () => {
  tampered = await openTamperedLog();
});
afterAll(() => tampered.log.close());

describe('the check of the log', () => {
  it('names the record of which any column was changed or emptied', async () => {
    const columns = await columnsOf(tampered.log.pool, 'access_record');
    expect(columns).toHaveLength(27);
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
    for (const { name, change } of await columnsOf(tampered.log.pool, 'log_batch')) {
      const value = name === 'writer_id' ? '(SELECT min(writer_id) FROM log_writer)' : change;
      const problems = await tampered.problemsAfter(
        `UPDATE log_batch SET ${name} = ${value} WHERE writer_id = $w AND batch_no = 2`,
      );
      expect(problems.join('\n'), name).toMatch(/^(chain_broken|batch_missing): .*batch [23]/m);
    }
  });
});
