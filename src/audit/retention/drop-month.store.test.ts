import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProblems, OLD_ACTS, type OldLog, openOldLog, verification } from '../../../testing/audit/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { checkReceipt, dropMonth, makeReceipt, readLogKeys } from '../index.ts';

const terms = { reason: 'surat pemusnahan 045/9001', keepMonths: 60 };

let old: OldLog;
beforeEach(async () => {
  old = await openOldLog();
});
afterEach(() => old.close());

const drop = (month: string) => dropMonth(old.log.by, month, terms);

/** Number of the last leaf of the log: that of the retention record after its month was dropped and signed. */
async function lastLeaf(): Promise<number> {
  return (await old.log.pool.query('SELECT size::int AS size FROM log_head')).rows[0].size - 1;
}

const periods = async (kind: string) =>
  (await old.log.pool.query('SELECT period FROM log_key WHERE kind = $1 ORDER BY 1', [kind])).rows.map(
    ({ period }) => period,
  );

async function receiptOf(id: Uuid | undefined) {
  return makeReceipt(old.log.pool, id ?? expect.fail('there is a call'));
}

describe('a month that was dropped', () => {
  it('is told by every verifier as dropped by its record, and nothing is wrong with the rest', async () => {
    await drop('2021-11-01');
    await old.sealing.seal();
    const leaf = await lastLeaf();
    expect(await findProblems(old.log.owner, old.sealing)).toEqual({
      problems: { keeper: [], auditor: [], second: [] },
      dropped: {
        keeper: [`2021-11: 9 by record ${leaf}`],
        auditor: [`2021-11: 9 by record ${leaf}`],
        second: [`9 records dropped by record ${leaf}`],
      },
    });
    const { rows } = await old.log.pool.query(`SELECT outcome, officer_ref, case_ref, n, day::text, charged
      FROM access_record WHERE kind = 'retention'`);
    const record = { outcome: 'month_dropped', n: 9, day: '2021-11-01', charged: 0 };
    expect(rows).toEqual([{ ...record, officer_ref: 'Penguji', case_ref: terms.reason }]);
  });

  it('leaves the log as good to go on with: new records, new checkpoints, a checkpoint seen before', async () => {
    await drop('2021-11-01');
    const writer = old.log.newWriter();
    await writer.append({ entry: verification(old.clock.now()), epoch: await old.log.epoch() });
    expect(await old.sealing.seal()).toBe('signing');
    const { problems } = await findProblems(old.log.owner, old.sealing);
    expect(problems).toEqual({ keeper: [], auditor: [], second: [] });
  });

  it('has no receipts any more, and those given before go on proving their calls', async () => {
    const [november, december] = [old.ids['2021-11-01']?.[4], old.ids['2021-12-01']?.[0]];
    const before = await receiptOf(november);
    await drop('2021-11-01');
    await old.sealing.seal();
    const gone = { dropped: { month: '2021-11-01', records: 9, leaf: await lastLeaf() } };
    expect(await receiptOf(november)).toMatchObject(gone);
    const keys = await readLogKeys(old.sealing.files);
    for (const answer of [before, await receiptOf(december)]) {
      const receipt =
        answer && answer !== 'pending' && 'receipt' in answer ? answer.receipt : expect.fail('no receipt');
      expect(checkReceipt(receipt, keys)).toBeUndefined();
    }
  });

  it('takes along the key that sealed its NIKs and no other', async () => {
    const before = await periods('seal');
    expect(await drop('2021-11-01')).toMatchObject({ keys: ['seal 2021-11'] });
    expect(await periods('seal')).toEqual(before.filter((period) => period !== '2021-11'));
    expect(await periods('bulk')).toContain('2021-11');
  });

  it("takes along the year's tag key when it was the last of the year", async () => {
    await drop('2021-12-01');
    await drop('2021-10-01');
    expect(await periods('tag')).toContain('2021');
    expect(await drop('2021-11-01')).toMatchObject({ keys: ['seal 2021-11', 'tag 2021'] });
    expect(await periods('tag')).not.toContain('2021');
    await old.sealing.seal();
    expect((await findProblems(old.log.owner, old.sealing)).problems.keeper).toEqual([]);
  });

  it('leaves the tag key while data balikan of the year is found by it', async () => {
    const { institutionId } = old.right;
    await old.log.pool.query(`INSERT INTO feedback_delivery VALUES (gen_random_uuid(), $1, $2, '2021-06-01', 1, 1)`, [
      institutionId,
      await credential(institutionId),
    ]);
    for (const month of ['2021-12-01', '2021-10-01', '2021-11-01']) await drop(month);
    expect(await periods('tag')).toContain('2021');
  });
});

async function credential(institutionId: string): Promise<string> {
  const { rows } = await old.log.pool.query(
    `INSERT INTO credential (credential_id, institution_id, right_id, kind, user_id, secret_hash, epoch)
     VALUES (gen_random_uuid(), $1, $2, 'feedback', 'balikan', 'x', 0) RETURNING credential_id`,
    [institutionId, old.right.rightId],
  );
  return rows[0].credential_id;
}

describe('the month in which others were dropped', () => {
  let older: OldLog;
  const dropOlder = (month: string) => dropMonth(older.log.by, month, terms);
  beforeEach(async () => {
    older = await openOldLog(2014);
    await dropOlder('2014-10-01');
    await dropOlder('2014-11-01');
    await older.sealing.seal();
    await older.goTo('2026-03-10');
  });
  afterEach(() => older.close());

  it('is dropped with new records for those, so that they stay dropped and not removed', async () => {
    const renewed = [{ month: '2014-10-01' }, { month: '2014-11-01' }];
    const told = { ...terms, reason: 'surat pemusnahan 045/9002' };
    expect(await dropMonth(older.log.by, '2020-02-01', told)).toMatchObject({ records: 2, renewed });
    await older.sealing.seal();
    const { problems, dropped } = await findProblems(older.log.owner, older.sealing);
    expect(problems).toEqual({ keeper: [], auditor: [], second: [] });
    // The leaves of 2014, then the two records of February 2020, then the three of this act.
    const first = 18 + OLD_ACTS + 2;
    expect(dropped.keeper).toEqual([
      `2014-10: ${6 + OLD_ACTS} by record ${first + 1}`,
      `2014-11: 9 by record ${first + 2}`,
      `2020-02: 2 by record ${first}`,
    ]);
    expect(dropped.auditor.toSorted()).toEqual(dropped.keeper);
    expect(dropped.second).toHaveLength(3);
    const text = "SELECT outcome, case_ref FROM access_record WHERE kind = 'retention' ORDER BY pos";
    const { rows } = await older.log.pool.query(text);
    expect(rows).toEqual([
      { outcome: 'month_dropped', case_ref: told.reason },
      { outcome: 'drop_renewed', case_ref: terms.reason },
      { outcome: 'drop_renewed', case_ref: terms.reason },
    ]);
  });

  it('is not dropped while one of those records does not cover what is missing', async () => {
    const { owner } = older.log;
    await owner.query(
      "UPDATE log_batch SET leaves = leaves || sha256('x') WHERE month = '2014-11-01' AND batch_no = 4",
    );
    expect(await dropOlder('2020-02-01')).toMatchObject({
      refusal: 'month_unsound',
      message: expect.stringContaining('does not cover what it says to have dropped of 2014-11'),
    });
  });
});
