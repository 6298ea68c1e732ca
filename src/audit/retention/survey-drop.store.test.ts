import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OldLog, openOldLog, verification } from '../../../testing/audit/index.ts';
import { type DropRefusalCode, dropMonth, dropRefusals, surveyDrop } from '../index.ts';

const november = '2021-11-01';
const terms = { reason: 'surat pemusnahan 045/9001', keepMonths: 60 };

let old: OldLog;
beforeAll(async () => {
  old = await openOldLog();
});
afterAll(() => old.close());

const refusals = new Set<DropRefusalCode>();

/** How a month is refused after statements of the owner, which are undone again. */
async function refusalAfter(statements: readonly string[], month = november, keepMonths = 60) {
  const { owner } = old.log;
  await owner.query('BEGIN');
  try {
    for (const text of statements) expect((await owner.query(text)).rowCount, text).not.toBe(0);
    const survey = await surveyDrop(owner, month, { clock: old.clock, keepMonths });
    if (!('refusal' in survey)) return expect.fail('it would go');
    refusals.add(survey.refusal);
    return [survey.refusal, survey.message];
  } finally {
    await owner.query('ROLLBACK');
  }
}

const second = `WHERE month = '${november}' AND batch_no = 4`;

describe('a dry run', () => {
  it('says how many records would go, and changes nothing', async () => {
    const { log, clock } = old;
    const survey = await surveyDrop(log.pool, november, { clock, keepMonths: 60 });
    expect(survey).toMatchObject({ month: november, records: 9, batches: 3, renewed: [] });
    expect((await log.pool.query('SELECT 1 FROM access_record WHERE month = $1', [november])).rowCount).toBe(9);
  });
});

describe('a month is not dropped', () => {
  it('that is not over, or has not begun', async () => {
    for (const month of ['2027-02-01', '2027-03-01']) {
      expect(await refusalAfter([], month)).toEqual(['month_running', `${month.slice(0, 7)}: The month is not over.`]);
    }
  });

  it('whose time is not over, to the day', async () => {
    const more = 'They may go from 2027-03-01 on (UTC).';
    const message = `2021-11: ${dropRefusals.month_too_young.meaning} ${more}`;
    expect(await refusalAfter([], november, 63)).toEqual(['month_too_young', message]);
    const survey = await surveyDrop(old.log.pool, november, { clock: old.clock, keepMonths: 62 });
    expect(survey).toMatchObject({ month: november });
  });

  it('in which nothing was written', async () => {
    expect(await refusalAfter([], '2019-05-01')).toEqual(['month_unknown', expect.stringContaining('2019-05: ')]);
  });

  it('that has a batch without a place in the order', async () => {
    const found = await refusalAfter([
      `DELETE FROM log_sequence WHERE (writer_id, batch_no) IN
      (SELECT writer_id, batch_no FROM log_batch ${second})`,
    ]);
    expect(found).toEqual(['month_unsequenced', expect.stringContaining('1 batches wait')]);
  });

  it('that no checkpoint covers to its end', async () => {
    const found = await refusalAfter(['UPDATE log_checkpoint SET size = size - 4']);
    expect(found).toEqual(['month_unsigned', expect.stringMatching(/It has leaves before \d+, \d+ are signed\.$/)]);
    const never = await refusalAfter(['DELETE FROM log_checkpoint']);
    expect(never).toEqual(['month_unsigned', expect.stringMatching(/, 0 are signed\.$/)]);
  });

  it.each([
    ['a record was deleted', `DELETE FROM access_record ${second} AND pos = 1`],
    ['a record was changed', `UPDATE access_record SET outcome = 'not_found' ${second} AND pos = 1`],
    ['a batch was emptied', `DELETE FROM access_record ${second}`],
    [
      'a record was added to a batch',
      `INSERT INTO access_record SELECT (jsonb_populate_record(r, '{"pos": 3, "charged": 0}')).*
       FROM access_record r ${second} AND pos = 1`,
    ],
    [
      'a record was added without a batch',
      `INSERT INTO access_record SELECT (jsonb_populate_record(r, '{"batch_no": 99}')).*
       FROM access_record r ${second} AND pos = 1`,
    ],
    [
      'leaves were written anew over a changed record',
      `UPDATE log_batch SET leaves = overlay(leaves PLACING sha256('x') FROM 33 FOR 32) ${second}`,
    ],
    ['a tile is gone', 'DELETE FROM log_tile WHERE level = 0'],
    ['its partition was dropped by hand', 'DROP TABLE access_record_202111'],
  ])('of which %s: that would hide it', async (_, statement) => {
    expect(await refusalAfter([statement])).toEqual(['month_unsound', expect.stringContaining('2021-11: ')]);
  });

  it('twice', async () => {
    const dropped = await dropMonth(old.log.by, '2021-12-01', terms);
    expect(dropped).toMatchObject({ month: '2021-12-01', records: 3 });
    await old.sealing.seal();
    const leaf = (await old.log.pool.query('SELECT max(next_leaf)::int - 1 AS leaf FROM log_sequence')).rows[0].leaf;
    expect(await refusalAfter([], '2021-12-01')).toEqual([
      'month_gone',
      `2021-12: ${dropRefusals.month_gone.meaning} It was dropped by record ${leaf}.`,
    ]);
  });

  it('for other reasons than those', () => {
    expect([...refusals].toSorted()).toEqual(Object.keys(dropRefusals).toSorted());
  });
});

describe('the database itself does not let the application drop', () => {
  const call = (month: string, writer: number) => old.log.pool.query('SELECT drop_log_month($1, $2)', [month, writer]);

  it('a partition', async () => {
    const text = 'DROP TABLE access_record_202111';
    await expect(old.log.pool.query(text)).rejects.toMatchObject({ code: '42501' });
  });

  it('a month without a record of the same transaction', async () => {
    const writer = (await old.log.pool.query('SELECT writer_id FROM log_dropped_month')).rows[0].writer_id;
    await expect(call(november, writer)).rejects.toThrow('no record of this transaction says that 2021-11-01');
  });

  it('a month of the last year, whatever the setting says', async () => {
    const month = new Date().toISOString().slice(0, 7);
    await expect(call(`${month}-01`, 1)).rejects.toThrow('too young to be dropped');
  });

  it('a month without a signed checkpoint', async () => {
    await old.goTo('2027-02-11');
    await old.log.newWriter().append({ entry: verification(old.clock.now()), epoch: await old.log.epoch() });
    await expect(call('2019-05-01', 1)).rejects.toThrow('not covered by a signed checkpoint');
  });

  it('a day that is no month', async () => {
    await expect(call('2021-11-02', 1)).rejects.toThrow('no first day of a month');
  });

  it('the note of what was dropped', async () => {
    for (const text of ['DELETE FROM log_dropped_month', 'UPDATE log_dropped_month SET pos = 1']) {
      await expect(old.log.pool.query(text)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
