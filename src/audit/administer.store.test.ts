import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantTestRight, openTestLog, type TestLog } from '../../testing/audit/index.ts';
import { changeRight } from '../../testing/rights/index.ts';
import { changeRightStatus, type Right } from '../access/index.ts';
import { endAgreement, getAgreement } from '../agreements/index.ts';
import { createOffice } from '../institutions/index.ts';
import { type AdministrationEvent, administer, verifyLog } from './index.ts';

let log: TestLog;
let right: Right;
beforeAll(async () => {
  log = await openTestLog();
  right = await grantTestRight(log.by);
});
afterAll(async () => {
  expect((await verifyLog(log.pool)).problems).toEqual([]);
  await log.close();
});

interface Told {
  readonly outcome: string;
  readonly right_id: string | null;
  readonly case_ref: string | null;
  readonly officer_ref: string | null;
}

/** Records of administration, oldest first, from the `after`th on. */
async function told(after = 0): Promise<Told[]> {
  const { rows } = await log.pool.query<Told>(
    `SELECT outcome, right_id, case_ref, officer_ref FROM access_record WHERE kind = 'administration'
     ORDER BY writer_id, batch_no, pos OFFSET $1`,
    [after],
  );
  return rows;
}

async function officeExists(code: string): Promise<boolean> {
  return (await log.pool.query('SELECT 1 FROM office WHERE office_code = $1', [code])).rowCount === 1;
}

const insertOffice = "INSERT INTO office (office_code, name, time_zone) VALUES ($1, 'Disdukcapil', 'WIT')";

describe('an act of administration', () => {
  it('is recorded with its actor, what it is about, and its reason', async () => {
    const before = (await told()).length;
    await changeRightStatus(log.by, right, 'suspend', 'surat 470/9001');
    const outcome: AdministrationEvent = 'right.suspended';
    expect(await told(before)).toEqual([
      { outcome, right_id: right.rightId, case_ref: 'surat 470/9001', officer_ref: 'Penguji' },
    ]);
    await changeRightStatus(log.by, right, 'resume', 'surat 470/9002');
  });

  it('that fails leaves neither the change nor a record', async () => {
    const [before, epoch] = [(await told()).length, await log.epoch()];
    const failing = administer(log.by, async (tx, tell) => {
      await tx.query(insertOffice, ['91']);
      await tx.query("UPDATE access_right SET status = 'suspended' WHERE right_id = $1", [right.rightId]);
      tell('office.created', { reason: '91' });
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await officeExists('91')).toBe(false);
    expect(await told(before)).toEqual([]);
    expect(await log.epoch()).toBe(epoch);
  });

  it('that cannot be recorded is not done', async () => {
    const failing = administer(log.by, async (tx, tell) => {
      await tx.query(insertOffice, ['92']);
      tell('office.created', { reason: 'a text that PostgreSQL refuses\0' });
    });
    await expect(failing).rejects.toMatchObject({ code: '22021' });
    expect(await officeExists('92')).toBe(false);
  });

  it('is recorded even when rights change at the same moment elsewhere', async () => {
    const before = (await told()).length;
    for (let round = 0; round < 12; round += 1) {
      const code = String(9301 + round);
      await Promise.all([
        createOffice(log.by, { officeCode: code, name: 'Disdukcapil', timeZone: 'WIT' }),
        changeRight(log.by, right, { threshold: 60 + round }, `surat ${code}`),
        changeRight(log.by, right, { threshold: 70 + round }, `surat ${code}`),
      ]);
    }
    const acts = (await told(before)).map(({ outcome }) => outcome);
    expect(acts.filter((act) => act === 'office.created')).toHaveLength(12);
    expect(acts.filter((act) => act === 'right.changed')).toHaveLength(24);
  });

  it('has a writer of its own that is dead when it is done', async () => {
    const live = await log.pool.query("SELECT 1 FROM log_writer WHERE state = 'live'");
    expect(live.rowCount).toBe(0);
    const batches = await log.pool.query('SELECT 1 FROM log_batch WHERE batch_no <> 1');
    expect(batches.rowCount).toBe(0);
  });
});

describe('the access epoch', () => {
  it('rises by one with each transaction that changes a right, however many it changes', async () => {
    const given = await grantTestRight(log.by);
    await administer(log.by, async (tx) => {
      await tx.query(
        `INSERT INTO access_right (right_id, institution_id, agreement_id, method, purpose, elements, networks,
           daily_quota, valid_from, valid_until, annex_key)
         SELECT gen_random_uuid(), institution_id, agreement_id, method, purpose, elements, networks, daily_quota,
           valid_from, valid_until, 'N' || n FROM access_right, generate_series(1, 5) n WHERE right_id = $1`,
        [given.rightId],
      );
    });
    const before = Number(await log.epoch());
    const agreement = await getAgreement(log.pool, given.agreementId);
    await endAgreement(log.by, agreement, 'surat 470/9003');
    expect(Number(await log.epoch())).toBe(before + 1);
    const { rows } = await log.pool.query(
      'SELECT status, epoch::int AS epoch, count(*)::int AS n FROM access_right WHERE agreement_id = $1 GROUP BY 1, 2',
      [given.agreementId],
    );
    expect(rows).toEqual([{ status: 'revoked', epoch: before + 1, n: 6 }]);
  });

  it('rises again with the next transaction of the same connection', async () => {
    const before = Number(await log.epoch());
    for (const threshold of [71, 72, 73]) await changeRight(log.by, right, { threshold }, 'surat 470/9004');
    expect(Number(await log.epoch())).toBe(before + 3);
  });

  it('stands still for what is no change of rights', async () => {
    const before = await log.epoch();
    await createOffice(log.by, { officeCode: '9471', name: 'Disdukcapil', timeZone: 'WIT' });
    expect(await log.epoch()).toBe(before);
  });
});
