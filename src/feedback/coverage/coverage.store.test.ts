import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openSealing,
  openTestLog,
  type Sealing,
  TEST_MASTER_KEY,
  type TestLog,
  verification,
} from '../../../testing/audit/index.ts';
import {
  appendInTransaction,
  catchUpWithLog,
  type Entry,
  followLog,
  KeyRing,
  type LogFollower,
  prepareLog,
  rebuildFromLog,
  rotateKey,
} from '../../audit/index.ts';
import { createInstitution, createOffice } from '../../institutions/index.ts';
import {
  type Day,
  dayAt,
  daysBetween,
  type Nik,
  type TestClock,
  testClock,
  type Uuid,
  uuidV7,
} from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { outcomes } from '../../verification/index.ts';
import { countFigures } from './count-figures.ts';
import { type Coverage, countsUntil, coverageOf, recordsBehind } from './coverage-of.ts';
import { accessFollower } from './fold-accesses.ts';
import { coveragePeriodOf } from './period.ts';
import { FOUND_ALIVE } from './read-accesses.ts';
import { reportPersons } from './report-persons.ts';

const DAY = 86_400_000;
/** Some 200 transactions with their flushes, and folds in between, on a machine with other work. */
const HISTORIES_MS = 180_000;
const niks = Array.from({ length: 8 }, (_, i) => `3278015501${String(90 + i)}9001` as Nik);
const methods = ['CALL_VERIFY_BY_ELEMEN', 'v1/bulk-verifications', 'v1/verifications'];

interface Access {
  readonly entry: Entry & { readonly institutionId: Uuid; readonly method: string; readonly day: Day };
  readonly nik: Nik;
  takenBack: boolean;
}

let clock: TestClock;
let log: TestLog;
let sealing: Sealing;
let follower: LogFollower;
beforeAll(async () => {
  clock = testClock('2026-10-05' as Day);
  log = await openTestLog(clock);
  sealing = await openSealing(log);
  follower = accessFollower(log.keys);
  await createOffice(log.by, { officeCode: '3278', name: 'Disdukcapil Kota Tasikmalaya', timeZone: 'WIB' });
});
afterAll(async () => {
  await sealing.close();
  await log.close();
});

const today = () => dayAt(clock.business(), 'WIB');
let made = 0;
function institution(): Promise<Uuid> {
  made += 1;
  const facts = { name: `Lembaga Contoh ${made}`, class: 'city', kind: 'regional_body', sector: 'kesehatan' } as const;
  return createInstitution(log.by, { officeCode: '3278', slug: `LEMBAGA_${made}`, customerId: null, ...facts });
}

/** What two institutions asked and gave back, in the log and in memory. */
async function openHistory() {
  const institutions = [await institution(), await institution()] as const;
  const accesses: Access[] = [];
  const reports: { institutionId: Uuid; day: Day; niks: readonly Nik[] }[] = [];
  const append = (entry: Entry) =>
    inTransaction(log.pool, (tx) => appendInTransaction(tx, [entry], { ...log, name: 'test' }));

  return {
    institutions,
    append,
    async ask(of: number, person: number, outcome: string, method: number) {
      const [institutionId, nik] = [institutions[of % 2] as Uuid, niks[person] as Nik];
      const call = { at: clock.now(), requestId: uuidV7(clock.now()), kind: 'verification', outcome } as const;
      const entry = { ...call, institutionId, method: methods[method] as string, day: today(), nik };
      accesses.push({ entry, nik, takenBack: false });
      await append(entry);
    },
    async takeBack(which: number) {
      const access = accesses[which % accesses.length];
      if (!access || access.takenBack) return;
      access.takenBack = true;
      const { nik: _, ...call } = access.entry;
      await append({ ...call, at: clock.now(), kind: 'void', outcome: 'unanswered', charged: -1 });
    },
    async report(of: number, persons: readonly number[]) {
      const reported = { institutionId: institutions[of % 2] as Uuid, niks: persons.map((i) => niks[i] as Nik) };
      reports.push({ ...reported, day: today() });
      await inTransaction(log.pool, (tx) => reportPersons(tx, log.keys, { ...reported, at: clock.business() }));
    },
    /** The plain way: sets of NIKs. */
    countByHand(institutionId: Uuid, from: Day, to: Day, until: Day) {
      const within = accesses.filter(
        ({ entry, takenBack }) =>
          entry.institutionId === institutionId &&
          from <= entry.day &&
          entry.day <= to &&
          ['verified', 'values_returned'].includes(entry.outcome) &&
          !takenBack,
      );
      const given = reports.filter(
        (each) => each.institutionId === institutionId && from <= each.day && each.day <= until,
      );
      const reported = new Set(given.flatMap((each) => each.niks));
      const count = (of: readonly Access[]) => {
        const asked = new Set(of.map(({ nik }) => nik));
        return { accessed: asked.size, covered: [...asked].filter((nik) => reported.has(nik)).length };
      };
      const used = methods.filter((method) => within.some(({ entry }) => entry.method === method));
      const byMethod = used.map((method) => ({
        method,
        ...count(within.filter(({ entry }) => entry.method === method)),
      }));
      return { ...count(within), methods: byMethod };
    },
  };
}

/** Everything but what the plain count has not. */
function plain({ accessed, covered, methods: all }: Coverage) {
  const used = all.filter((method) => method.accessed > 0);
  return {
    accessed,
    covered,
    methods: used.map((each) => ({ method: each.method, accessed: each.accessed, covered: each.covered })),
  };
}

async function placed() {
  await sealing.seal();
  await catchUpWithLog(log.pool, follower);
}

/** Dies after it has folded, before its place is moved on. */
const dying = (): LogFollower => ({
  ...follower,
  fold: async (tx: pg.PoolClient, stretch) => {
    await follower.fold(tx, stretch);
    throw new Error('killed');
  },
});

async function nextMonth() {
  clock.advance(31 * DAY);
  await prepareLog(log.pool, log.keys, clock);
}

/** Counts every figure of the board that is behind, at once. */
async function countAllFigures() {
  await log.owner.query('UPDATE coverage_pulse SET tried_at = NULL');
  while (await countFigures(log.pool, clock));
}

async function figuresOf(institutionId: Uuid) {
  const text = `SELECT to_char(first_month, 'YYYY-MM') AS from,
    to_char(first_month + make_interval(months => months - 1), 'YYYY-MM') AS to, accessed, covered
    FROM coverage_figure WHERE institution_id = $1`;
  return (await log.pool.query<{ from: string; to: string; accessed: number; covered: number }>(text, [institutionId]))
    .rows;
}

const sumsSql = `
SELECT (SELECT coalesce(sum(persons), 0)::int FROM accessed_group) AS noted, (SELECT count(*)::int FROM accessed_person) AS kept`;

const sums = ({ accessed, covered }: { accessed: number; covered: number }) => ({ accessed, covered });
const monthsBetween = (from: Day, to: Day) => Math.ceil(daysBetween(from, to) / 30);

const person = fc.nat(niks.length - 1);
const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.tuple(
      fc.constant('ask'),
      fc.nat(1),
      person,
      fc.constantFrom('verified', 'verified', 'values_returned', 'deceased', 'not_found', 'nik_withheld'),
      fc.nat(2),
    ),
  },
  { weight: 3, arbitrary: fc.tuple(fc.constant('takeBack'), fc.nat(99)) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constant('report'), fc.nat(1), fc.array(person, { minLength: 1, maxLength: 4 })),
  },
  { weight: 4, arbitrary: fc.tuple(fc.constant('fold'), fc.integer({ min: 1, max: 9 })) },
  { weight: 2, arbitrary: fc.constantFrom(['nextMonth'], ['die'], ['rebuild'], ['rotate', 'tag'], ['rotate', 'seal']) },
) as fc.Arbitrary<readonly [string, ...never[]]>;

describe('coverage', () => {
  it(
    'equals a plain count over any history of asking, taking back, rotating, crashing and rebuilding',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
          const began = today();
          const history = await openHistory();
          const ways: Record<string, (...args: never[]) => Promise<unknown>> = {
            ...history,
            nextMonth,
            fold: async (most: number) => {
              await sealing.seal();
              await followLog(log.pool, follower, most);
            },
            die: async () => {
              await sealing.seal();
              await followLog(log.pool, dying()).catch((error: Error) => expect(error.message).toBe('killed'));
            },
            rebuild: () => rebuildFromLog(log.pool, follower),
            rotate: (kind: 'tag' | 'seal') => rotateKey(log.by, kind, 'uji'),
          } as never;
          for (const [way, ...args] of steps) await ways[way]?.(...args);
          await placed();
          await countAllFigures();
          for (const institutionId of history.institutions) {
            const byHand = (first: Day, last: Day, until: Day) =>
              history.countByHand(institutionId, first, last, until);
            for (const [from, to] of [
              [began, began],
              [began, today()],
              [today(), today()],
            ] as const) {
              if (monthsBetween(from, to) > 24) continue;
              const period = coveragePeriodOf(from.slice(0, 7), to.slice(0, 7));
              const counted = await coverageOf(log.pool, institutionId, period);
              expect(plain(counted)).toEqual(byHand(period.first, period.last, counted.until));
              expect(counted.unreadable).toBe(0);
            }
            for (const { from, to, accessed, covered } of await figuresOf(institutionId)) {
              const { first, last } = coveragePeriodOf(from, to);
              expect({ accessed, covered }).toEqual(sums(byHand(first, last, await countsUntil(log.pool, { last }))));
            }
          }
          const { rows } = await log.pool.query(sumsSql);
          expect(rows[0].noted).toBe(rows[0].kept);
        }),
        { numRuns: 12 },
      );
    },
    HISTORIES_MS,
  );

  it('counts a person once, however often and by however many methods, and in each method once', async () => {
    const { institutions, ask, report } = await openHistory();
    for (const method of [0, 0, 2, 2]) await ask(0, 1, 'verified', method);
    await ask(0, 2, 'values_returned', 0);
    await report(0, [1]);
    await placed();
    const month = coveragePeriodOf(today().slice(0, 7), today().slice(0, 7));
    expect(await coverageOf(log.pool, institutions[0], month)).toMatchObject({
      accessed: 2,
      covered: 1,
      methods: [
        { method: 'CALL_VERIFY_BY_ELEMEN', accessed: 2, covered: 1 },
        { method: 'v1/verifications', accessed: 1, covered: 1 },
      ],
    });
  });

  it('counts data balikan from the first day of the period until the deadline after it, and none of others', async () => {
    await nextMonth();
    const { institutions, ask, report } = await openHistory();
    await report(0, [0]);
    await nextMonth();
    const month = coveragePeriodOf(today().slice(0, 7), today().slice(0, 7));
    for (const each of [0, 1, 2, 3]) await ask(0, each, 'verified', 0);
    await report(0, [1]);
    await report(1, [3]);
    await placed();
    const { until } = await coverageOf(log.pool, institutions[0], month);
    clock.advance(Date.parse(until) - Date.parse(today()));
    expect(dayAt(clock.business(), 'WIB')).toBe(until);
    await report(0, [2]);
    clock.advance(DAY);
    await report(0, [3]);
    expect(await coverageOf(log.pool, institutions[0], month)).toMatchObject({ accessed: 4, covered: 2 });
    await prepareLog(log.pool, log.keys, clock);
  });

  it('forgets a person whose only access was taken back, before it was folded or after', async () => {
    const { institutions, ask, takeBack } = await openHistory();
    const month = coveragePeriodOf(today().slice(0, 7), today().slice(0, 7));
    const accessed = async () => (await coverageOf(log.pool, institutions[0], month)).accessed;
    await ask(0, 0, 'verified', 0);
    await ask(0, 1, 'verified', 0);
    await takeBack(0);
    await placed();
    expect(await accessed()).toBe(1);
    await takeBack(1);
    await placed();
    expect(await accessed()).toBe(0);
    await ask(0, 1, 'verified', 0);
    await rotateKey(log.by, 'tag', 'uji');
    await ask(0, 1, 'verified', 0);
    await placed();
    await takeBack(2);
    await placed();
    expect(await accessed()).toBe(1);
  });

  it('forgets it as well when the order of the log has the void record first', async () => {
    const history = await openHistory();
    const month = coveragePeriodOf(today().slice(0, 7), today().slice(0, 7));
    const [institutionId] = history.institutions;
    const entry = {
      ...verification(clock.now()),
      institutionId,
      method: 'v1/verifications',
      day: today(),
      nik: niks[0] as Nik,
    };
    const [writer, epoch] = [log.newWriter(), await log.epoch()];
    // Writers take turns: the void, first of its writer, comes before the access, third of its own.
    for (const each of [verification(clock.now()), verification(clock.now()), entry])
      await writer.append({ entry: each, epoch });
    await history.append({ ...entry, nik: undefined, kind: 'void', outcome: 'unanswered', charged: -1 } as never);
    await sealing.seal();
    const { rows } = await log.pool.query(
      `SELECT r.kind FROM access_record r JOIN log_sequence s USING (writer_id, batch_no) WHERE r.request_id = $1 ORDER BY s.first_leaf`,
      [entry.requestId],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['void', 'verification']);
    await catchUpWithLog(log.pool, follower, 1);
    expect((await coverageOf(log.pool, institutionId, month)).accessed).toBe(0);
  });

  it('counts apart what no key opens any more: it is nobody', async () => {
    await nextMonth();
    const { institutions, ask } = await openHistory();
    const month = coveragePeriodOf(today().slice(0, 7), today().slice(0, 7));
    await ask(0, 0, 'verified', 0);
    await ask(0, 0, 'verified', 0);
    const lost = log.keys.keyAt('seal', clock.now()).keyNo;
    await rotateKey(log.by, 'seal', 'uji');
    await ask(0, 1, 'verified', 0);
    await sealing.seal();
    await log.owner.query('DELETE FROM log_key WHERE key_no = $1', [lost]);
    const later = new KeyRing(TEST_MASTER_KEY);
    await prepareLog(log.pool, later, clock);
    await catchUpWithLog(log.pool, accessFollower(later));
    expect(await coverageOf(log.pool, institutions[0], month)).toMatchObject({ accessed: 1, unreadable: 2 });
  });

  it('is of those who were told something of a living person, by whatever question', () => {
    const told = Object.entries(outcomes).filter(([, { charged, wire }]) => charged && wire === null);
    expect(told.map(([outcome]) => outcome)).toEqual(FOUND_ALIVE);
  });

  it('says how many records of the log it does not tell of yet', async () => {
    await placed();
    const { ask } = await openHistory();
    await placed();
    await ask(0, 0, 'verified', 0);
    await sealing.seal();
    expect(await recordsBehind(log.pool)).toBe(1);
    await placed();
    expect(await recordsBehind(log.pool)).toBe(0);
  });
});
