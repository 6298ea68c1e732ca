import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  exportOf,
  type Findings,
  findProblems,
  type OldLog,
  openOldLog,
  readExport,
} from '../../../testing/audit/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { dropMonth } from '../index.ts';
import { appendRetention } from './append-retention.ts';

/** A log of which November was dropped as it should be: the last leaf is the record that says so. */
let old: OldLog;
let leaf: number;
beforeAll(async () => {
  old = await openOldLog();
  await dropMonth(old.log.by, '2021-11-01', { reason: 'surat pemusnahan 045/9001', keepMonths: 60 });
  await old.sealing.seal();
  leaf = (await old.log.pool.query('SELECT size::int AS size FROM log_head')).rows[0].size - 1;
});
afterAll(() => old.close());

/** What is found wrong after statements of a superuser, which are undone again. */
async function findingsAfter(...statements: string[]): Promise<Findings> {
  const { owner } = old.log;
  await owner.query('BEGIN');
  try {
    for (const text of statements) expect((await owner.query(text)).rowCount, text).not.toBe(0);
    return (await findProblems(owner, old.sealing)).problems;
  } finally {
    await owner.query('ROLLBACK');
  }
}

const december = "WHERE month = '2021-12-01'";
const retention = "WHERE kind = 'retention'";
const allOf = ({ keeper, auditor, second }: Findings) => [keeper, auditor, second];

describe('beside a month that was dropped every verifier goes on naming', () => {
  it('records of another month that were deleted', async () => {
    const found = await findingsAfter(`DELETE FROM access_record ${december} AND pos < 2`);
    const missing = [0, 1].map((pos) => expect.stringMatching(`^record_missing: .*record ${pos}: .*is not there`));
    expect(found.keeper.slice(0, 2)).toEqual(missing);
    expect(found.keeper[2]).toMatch(/^quota_unequal: .*day 2021-12-27: 3 hits spent, 1 records charged$/);
    for (const each of [found.auditor, found.second]) expect(each).toEqual(missing);
  });

  it('the month of which a partition was dropped by hand', async () => {
    const found = await findingsAfter('DROP TABLE access_record_202112');
    for (const each of allOf(found)) {
      const missing = each.filter((line) => line.startsWith('record_missing: '));
      expect(missing).toHaveLength(3);
    }
  });

  it('the same, with a note that the record of another month dropped it too', async () => {
    const found = await findingsAfter(
      'DROP TABLE access_record_202112',
      `INSERT INTO log_dropped_month SELECT '2021-12-01', writer_id, batch_no, pos FROM log_dropped_month`,
    );
    expect(found.keeper[0]).toMatch(/^drop_unproven: 2021-12: record \d+ does not cover its 3 records/);
    expect(found.keeper.filter((line) => line.startsWith('record_missing: '))).toHaveLength(3);
    for (const each of [found.auditor, found.second]) {
      expect(each).toEqual([expect.stringMatching(`^drop_unproven: record ${leaf} does not cover the 12 records`)]);
    }
  });

  it('a batch of another month that was moved into the one that is gone', async () => {
    const found = await findingsAfter(
      `DELETE FROM access_record ${december}`,
      `UPDATE log_batch SET month = '2021-11-01' ${december}`,
    );
    expect(found.keeper[0]).toMatch(/^drop_unproven: 2021-11: record \d+ does not cover its 12 records/);
    expect(found.keeper.filter((line) => line.startsWith('record_missing: '))).toHaveLength(12);
    for (const each of [found.auditor, found.second]) {
      expect(each).toEqual([expect.stringMatching(`^drop_unproven: record ${leaf} does not cover the 12 records`)]);
    }
  });

  it('the retention record that was changed to cover more', async () => {
    const found = await findingsAfter(`UPDATE access_record SET n = 12 ${retention}`);
    expect(found.keeper).toContainEqual(expect.stringMatching(/^drop_unproven: 2021-11: /));
    expect(found.keeper).toContainEqual(expect.stringMatching(/^record_changed: /));
    for (const each of [found.auditor, found.second]) {
      expect(each).toEqual([
        expect.stringMatching(/^record_changed: /),
        expect.stringMatching(`^drop_unproven: record ${leaf} does not cover the 9 records`),
      ]);
    }
  });

  it.each(['n = n + 1', "day = '2021-12-01'", "dropped_root = sha256('x')", 'minor = true', "case_ref = 'lain'"])(
    'the retention record of which a field was changed: %s',
    async (change) => {
      for (const each of allOf(await findingsAfter(`UPDATE access_record SET ${change} ${retention}`))) {
        expect(each.join('\n')).toMatch(/^record_changed: /m);
      }
    },
  );

  it('what is missing when the retention record is, or the note of it', async () => {
    const without = await findingsAfter(`DELETE FROM access_record ${retention}`);
    expect(without.keeper.filter((line) => line.startsWith('record_missing: '))).toHaveLength(9 + 1);
    for (const each of [without.auditor, without.second]) {
      expect(each).toContainEqual(expect.stringMatching(`^drop_unproven: record ${leaf} does not cover`));
    }
    const unnoted = await findingsAfter('DELETE FROM log_dropped_month');
    for (const each of allOf(unnoted)) {
      expect(each.filter((line) => line.startsWith('record_missing: '))).toHaveLength(9);
    }
  });

  it('a record that stands in the month that is gone', async () => {
    const found = await findingsAfter(
      "SELECT create_log_partitions('2021-11-01', 0)",
      `INSERT INTO access_record SELECT (jsonb_populate_record(r, jsonb_build_object('month', '2021-11-01',
        'batch_no', b.batch_no))).* FROM access_record r JOIN log_batch b USING (writer_id)
        WHERE r.month = '2021-12-01' AND r.pos = 0 AND b.month = '2021-11-01' LIMIT 1`,
    );
    expect(found.keeper[0]).toMatch(/^record_added: .*is there, although its month was dropped by record/);
    for (const each of [found.auditor, found.second]) expect(each[0]).toMatch(/^record_changed: /);
  });
});

describe('a retention record that was forged with the key of the log', () => {
  it('excuses nothing when it covers other leaves', async () => {
    const forged = await openOldLog();
    try {
      const { log, sealing } = forged;
      const told = { month: '2021-12-01', records: 3, root: 'ab'.repeat(32), outcome: 'month_dropped' } as const;
      const writer = await inTransaction(log.pool, (tx) =>
        appendRetention(tx, [{ ...told, officer: 'Penyusup', reason: 'x' }], { name: 'x', at: log.clock.now() }),
      );
      await log.owner.query('INSERT INTO log_dropped_month VALUES ($1, $2, 1, 0)', [told.month, writer]);
      await log.owner.query('DROP TABLE access_record_202112');
      await sealing.seal();
      const { problems, dropped } = await findProblems(log.owner, sealing);
      expect(problems.keeper[0]).toMatch(/^drop_unproven: 2021-12: record \d+ does not cover its 3 records/);
      expect(problems.keeper.filter((line) => line.startsWith('record_missing: '))).toHaveLength(3);
      for (const each of [problems.auditor, problems.second]) {
        expect(each).toEqual([expect.stringMatching(/^drop_unproven: record \d+ does not cover the 3 records/)]);
      }
      expect(allOf(dropped)).toEqual([[], [], []]);
    } finally {
      await forged.close();
    }
  });
});

describe('an export in which somebody wrote', () => {
  /** Both verifiers of the export after a change of its lines. */
  async function readChanged(change: (line: string, index: number) => string) {
    const lines = (await exportOf(old.log.owner)).split('\n');
    return (await readExport(lines.map(change).join('\n'), old.sealing)).problems;
  }

  it('that more was dropped than was is told by both as not covered', async () => {
    const { auditor, second } = await readChanged((line) =>
      line.replace(/^\{"leaf":("\w+"),"place":(\[\d+,\d+,0\]),"dropped":\d+\}/, '{"leaf":$1,"place":$2,"record":null}'),
    );
    for (const each of [auditor, second]) {
      expect(each.filter((line) => line.startsWith('record_missing: '))).toHaveLength(3);
      expect(each).toContainEqual(expect.stringMatching(/^drop_unproven: record \d+ does not cover the 6 records/));
    }
  });

  it('that a record which is no retention record dropped something', async () => {
    const { auditor, second } = await readChanged((line) => line.replace(/"dropped":\d+/, '"dropped":0'));
    for (const each of [auditor, second]) {
      expect(each).toEqual([expect.stringMatching(/^drop_unproven: record 0 does not cover the 9 records/)]);
    }
  });

  it('other leaves than were dropped is told by the root', async () => {
    const { auditor, second } = await readChanged((line) =>
      line.includes('"dropped"') ? line.replace(/"leaf":"../, '"leaf":"00') : line,
    );
    for (const each of [auditor, second]) {
      expect(each).toContainEqual(expect.stringMatching(/^root_other: checkpoint/));
      expect(each).toContainEqual(expect.stringMatching(/^drop_unproven: /));
    }
  });
});

describe('an export', () => {
  it('waits for the record that it rests on to be signed', async () => {
    const unsigned = await openOldLog();
    try {
      await dropMonth(unsigned.log.by, '2021-11-01', { reason: 'surat', keepMonths: 60 });
      await expect(exportOf(unsigned.log.owner)).rejects.toMatchObject({ code: 'conflict' });
      await unsigned.sealing.seal();
      expect(await exportOf(unsigned.log.owner)).toContain('"retention"');
    } finally {
      await unsigned.close();
    }
  });
});
