import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantTestRight, openSealing, openTestLog, type Sealing, type TestLog } from '../../../testing/audit/index.ts';
import { drawn, writeDrawn } from '../../../testing/usage/index.ts';
import type { Right } from '../../access/index.ts';
import { catchUpWithLog, followLog, rebuildFromLog } from '../../audit/index.ts';
import type { Day } from '../../kernel/index.ts';
import { elements } from '../../reference/index.ts';
import { usageFollower } from '../fold/usage-follower.ts';
import { rebuildUsage } from '../rebuild-usage.ts';
import { usageOf } from '../usage-of.ts';
import { countElements } from './count-elements.ts';
import { countHours } from './count-hours.ts';
import { followDays } from './follow-days.ts';
import { listInstitutionUse } from './list-institutions.ts';
import { listUserUse } from './list-users.ts';
import { type Dimension, sumBy } from './sum-by.ts';
import { tellFindings } from './tell-findings.ts';

let log: TestLog;
let sealing: Sealing;
let rights: Right[];
beforeAll(async () => {
  log = await openTestLog();
  sealing = await openSealing(log);
  rights = [await grantTestRight(log.by), await grantTestRight(log.by), await grantTestRight(log.by)];
});
beforeEach(() => rebuildFromLog(log.pool, usageFollower));
afterAll(async () => {
  await sealing.close();
  await log.close();
});

const ever = { from: '2000-01-01' as Day, to: '2199-12-01' as Day };
const country = { region: '' };

/** Rows of a plain count over the log, in an order of their own. */
async function counted(text: string): Promise<Record<string, unknown>[]> {
  return (await log.pool.query(text)).rows;
}

/** Questions of institutions, on the office's day and hour: all of these offices are in WIB. */
const questions = `(SELECT r.*, coalesce(day, (at AT TIME ZONE 'Asia/Jakarta')::date) AS on_day,
  extract(hour FROM at AT TIME ZONE 'Asia/Jakarta')::int AS hour, i.office_code, i.sector FROM access_record r JOIN institution i USING (institution_id)
  WHERE r.kind IN ('verification', 'data_return', 'void')) q`;
const countsOfLog = `count(*) FILTER (WHERE kind <> 'void')::float8 AS calls, sum(charged)::float8 AS hits,
  count(*) FILTER (WHERE kind = 'void')::float8 AS "takenBack", count(*) FILTER (WHERE outcome IN ('verified', 'deceased'))::float8 AS found,
  count(*) FILTER (WHERE outcome = 'not_found')::float8 AS "notFound", count(*) FILTER (WHERE outcome IN
  ('quota_used_up', 'nik_withheld', 'credential_inactive'))::float8 AS refused, count(*) FILTER (WHERE minor AND kind <> 'void')::float8 AS minors`;

const inOrder = (rows: readonly object[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();

const dimensions: Readonly<Record<Dimension, string>> = {
  province: 'left(office_code, 2)',
  office: 'office_code',
  sector: 'sector',
  institution: 'institution_id::text',
  right: 'right_id::text',
  method: 'method',
  purpose: 'purpose',
  kind: 'kind',
  outcome: 'outcome',
  month: "date_trunc('month', on_day)::date::text",
};

/** Every board tells what a plain count of the log tells. */
async function expectBoardsToBeTheLog(): Promise<void> {
  const { pool } = log;
  for (const [dimension, column] of Object.entries(dimensions) as [Dimension, string][]) {
    const sums = await sumBy(pool, dimension, ever, country);
    const ofLog = await counted(`SELECT ${column} AS key, ${countsOfLog} FROM ${questions} GROUP BY 1`);
    expect([dimension, inOrder(sums)]).toEqual([dimension, inOrder(ofLog)]);
  }
  await expectElementsToBeTheLog(pool);
  await expectHoursToBeTheLog(pool);
  await expectInstitutionsToBeTheLog(pool);
}

async function expectElementsToBeTheLog(pool: pg.Pool): Promise<void> {
  const told = (result: number, name: string) => `count(*) FILTER (WHERE result = ${result})::float8 AS "${name}"`;
  const ofLog =
    await counted(`SELECT element, ${told(1, 'matched')}, ${told(0, 'mismatched')}, ${told(2, 'notSubmitted')},
    ${told(3, 'returned')}, ${told(4, 'withheld')} FROM ${questions} CROSS JOIN unnest(elements, results) AS t (element, result) GROUP BY 1`);
  const named = ofLog.map((row) => ({ ...row, element: elements.find(({ no }) => no === row.element)?.name }));
  const board = (await countElements(pool, ever, country)).map(({ mismatchRate: _, ...row }) => row);
  expect(inOrder(board)).toEqual(inOrder(named));
  const strangers = await counted(
    "SELECT outcome, sum(n)::float8 AS attempts FROM access_record WHERE kind = 'noise' GROUP BY 1",
  );
  expect((await tellFindings(pool, ever, country)).strangers).toEqual(strangers);
}

async function expectHoursToBeTheLog(pool: pg.Pool): Promise<void> {
  const flat = (weekdays: Awaited<ReturnType<typeof countHours>>) =>
    weekdays.flatMap(({ weekday, hours }) => hours.flatMap((n, hour) => (n === 0 ? [] : [{ weekday, hour, n }])));
  const ofLog = (where: string) =>
    counted(`SELECT extract(dow FROM on_day)::int AS weekday, hour, count(*)::float8 AS n FROM ${questions}
      WHERE kind <> 'void' AND ${where} GROUP BY 1, 2`);
  expect(inOrder(flat(await countHours(pool, ever, country)))).toEqual(inOrder(await ofLog('true')));
  for (const { institutionId } of rights) {
    const board = flat(await countHours(pool, ever, { region: '', institution: institutionId }));
    expect(inOrder(board)).toEqual(inOrder(await ofLog(`institution_id = '${institutionId}'`)));
  }
}

async function expectInstitutionsToBeTheLog(pool: pg.Pool): Promise<void> {
  const { institutions } = await listInstitutionUse(pool, ever, country, { sort: 'hits', limit: 200, page: 1 });
  for (const { institutionId } of rights) {
    const where = `institution_id = '${institutionId}'`;
    const [ofLog] = await counted(
      `SELECT ${countsOfLog}, coalesce(sum(charged), 0)::float8 AS hits FROM ${questions} WHERE ${where}`,
    );
    const none = { hits: 0, minors: 0 };
    expect(institutions.find((each) => each.institutionId === institutionId)).toMatchObject({
      ...ofLog,
      ...none,
      ...ofLog,
    });
    expect(await usageOf(pool, institutionId, ever.from, ever.to)).toMatchObject({ ...ofLog });
    const days = await counted(
      `SELECT on_day::text AS day, ${countsOfLog} FROM ${questions} WHERE ${where} GROUP BY 1`,
    );
    const board = (await followDays(pool, institutionId, ever)).map(({ allowed: _, ...day }) => day);
    expect(inOrder(board)).toEqual(inOrder(days));
    const users = await counted(`SELECT credential_id AS "credentialId", officer_ref AS "officerRef",
      count(*) FILTER (WHERE kind <> 'void')::float8 AS calls, sum(charged)::float8 AS hits,
      count(*) FILTER (WHERE outcome = 'not_found')::float8 AS "notFound", count(*) FILTER (WHERE minor AND kind <> 'void')::float8 AS minors,
      max(on_day)::text AS "lastDay" FROM ${questions} WHERE ${where} GROUP BY 1, 2`);
    const listed = await listUserUse(pool, institutionId, ever, { limit: 200, page: 1 });
    expect(inOrder(listed.map(({ userId: _, officerName: __, ...user }) => user))).toEqual(inOrder(users));
  }
}

describe('the sums of every board', () => {
  it('are the log, after any history of writing, folding, dying in the middle and rebuilding', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ write: fc.array(drawn, { minLength: 1, maxLength: 12 }) }) },
      { weight: 2, arbitrary: fc.record({ fold: fc.integer({ min: 1, max: 30 }) }) },
      { weight: 1, arbitrary: fc.constant('die' as const) },
      { weight: 1, arbitrary: fc.constant('rebuild' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        for (const each of steps) {
          if (each === 'die') await die();
          else if (each === 'rebuild') await rebuildUsage(log.by, 'surat');
          else if ('write' in each) await writeDrawn(log, rights, each.write);
          else await followLog(log.pool, usageFollower, each.fold);
          await sealing.seal();
        }
        await catchUpWithLog(log.pool, usageFollower);
        await expectBoardsToBeTheLog();
      }),
      { numRuns: 12 },
    );
  });

  it('are the log after a rebuild while other processes fold and write', async () => {
    const more = fc.sample(drawn, { numRuns: 60, seed: 3278 });
    const fold = () => catchUpWithLog(log.pool, usageFollower, 5);
    await Promise.all([rebuildUsage(log.by, 'surat'), fold(), writeDrawn(log, rights, more), fold()]);
    await sealing.seal();
    await Promise.all([fold(), fold()]);
    await expectBoardsToBeTheLog();
  });

  it('are of no call twice when the rebuild was asked for and the process died', async () => {
    const dead = { ...usageFollower, fold: dyingFold };
    await expect(rebuildFromLog(log.pool, dead)).rejects.toThrow('killed');
    expect(await sumBy(log.pool, 'kind', ever, country)).toEqual([]);
    await catchUpWithLog(log.pool, usageFollower);
    await expectBoardsToBeTheLog();
  });
});

async function dyingFold(...stretch: Parameters<typeof usageFollower.fold>): Promise<void> {
  await usageFollower.fold(...stretch);
  throw new Error('killed');
}

/** A process that dies after it has folded a stretch and before it has said so. */
async function die(): Promise<void> {
  await followLog(log.pool, { ...usageFollower, fold: dyingFold }).catch(({ message }) =>
    expect(message).toBe('killed'),
  );
}
