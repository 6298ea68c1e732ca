import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTamperedLog, type TamperedLog } from '../../testing/audit/index.ts';
import { verifyLog } from './index.ts';

let tampered: TamperedLog;
let total: number;
beforeAll(async () => {
  tampered = await openTamperedLog();
  total = tampered.batches * tampered.batchSize;
});
afterAll(() => tampered.log.close());

const problemsAfter = (...statements: string[]) => tampered.problemsAfter(...statements);
const unequal = (spent: number, charged: number) => tampered.unequal(spent, charged);

describe('the check of the log', () => {
  it('finds nothing wrong with what was written, and counts it with the acts of administration', async () => {
    // Office, institution and a signed agreement, which is told by four records with its annex and right.
    const [acts, told] = [3, 6];
    expect(await verifyLog(tampered.log.pool)).toEqual({
      writers: acts + 1,
      batches: acts + tampered.batches,
      records: told + total,
      dropped: [],
      problems: [],
    });
  });
});

const second = 'WHERE writer_id = $w AND batch_no = 2 AND pos = 1';

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
        unequal(total, total - tampered.batchSize),
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
      unequal(total, total - tampered.batchSize),
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
    expect(await problemsAfter(...cutOff)).toEqual([unequal(total, total - tampered.batchSize)]);
    const hits = `UPDATE quota_lease SET spent = spent - ${tampered.batchSize} WHERE writer_id = $w`;
    expect(await problemsAfter(...cutOff, hits)).toEqual([]);
  });
});
