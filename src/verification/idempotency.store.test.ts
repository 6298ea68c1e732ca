import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import {
  type Asking,
  type Authority,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  makeQuestion,
  openAuthority,
  openGate,
  type Wishes,
} from '../../testing/rights/index.ts';
import { changeRightStatus } from '../access/index.ts';
import { forgetKeptAnswers, KEPT_MS, verifyLog } from '../audit/index.ts';
import { type Day, type TestClock, testClock } from '../kernel/index.ts';
import type { Answer, Question } from './index.ts';

let authority: Authority;
let clock: TestClock;
let gates: readonly [Gate, Gate];

beforeAll(async () => {
  clock = testClock('2026-03-31' as Day);
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  gates = [await openGate(authority), await openGate(authority)];
});

afterAll(async () => {
  for (const gate of gates) await gate.close();
  await authority.close();
});

/** A question about Hendra's name under a key, by a caller that has proven itself. */
function ask(access: GrantedAccess, key: string, change: Partial<Asking> = {}): Question {
  const { nik, nama_lgkp } = personas.hendra;
  return makeQuestion(access, clock, { nik, values: { NAMA_LGKP: nama_lgkp }, idempotencyKey: key, ...change });
}

/** Calls go to the processes in turn. */
function askAll(questions: readonly Question[], among: readonly Gate[] = gates): Promise<Answer[]> {
  return Promise.all(questions.map((question, i) => (among[i % among.length] as Gate).gates[0].verify(question)));
}

async function recordsOf({ right }: GrantedAccess): Promise<{ records: number; charged: number; kept: number }> {
  const { rows } = await authority.pool.query(
    `SELECT count(*)::int AS records, coalesce(sum(charged), 0)::int AS charged,
       (SELECT count(*)::int FROM kept_answer WHERE institution_id = $2) AS kept
     FROM access_record WHERE right_id = $1 AND kind IN ('verification', 'void')`,
    [right.rightId, right.institutionId],
  );
  return rows[0];
}

const access = (wishes: Wishes = {}) => grantAccess(authority, wishes);
const distinct = (answers: readonly Answer[]) => new Set(answers.map(({ id }) => id)).size;
const once = { records: 1, charged: 1, kept: 1 };

describe('identical calls with one key are one call', () => {
  it('one after the other: the same answer, no second record, no second hit', async () => {
    const own = await access();
    const [first, second] = [await askAll([ask(own, 'a')]), await askAll([ask(own, 'a')])].flat();
    if (!first || !second) return expect.fail();
    expect(first).toMatchObject({ outcome: 'verified', replayed: false, left: 999 });
    const { replayed: _, ...same } = second;
    expect(second.replayed).toBe(true);
    expect(first).toMatchObject(same);
    expect(await recordsOf(own)).toEqual(once);
  });

  it('twenty at once in one process', async () => {
    const own = await access();
    const answers = await askAll(
      Array.from({ length: 20 }, () => ask(own, 'a')),
      [gates[0]],
    );
    expect([distinct(answers), answers.filter(({ replayed }) => !replayed).length]).toEqual([1, 1]);
    expect(await recordsOf(own)).toEqual(once);
  });

  it('forty at once across two processes, round after round', async () => {
    for (let round = 0; round < 10; round += 1) {
      const own = await access();
      const answers = await askAll(Array.from({ length: 40 }, () => ask(own, 'a')));
      expect([distinct(answers), answers.filter(({ replayed }) => !replayed).length]).toEqual([1, 1]);
      expect(await recordsOf(own)).toEqual(once);
    }
  });

  it('and two keys that cross each other in two processes', async () => {
    const own = await access();
    const keys = Array.from({ length: 30 }, (_, i) => `k${i}`);
    const both = await Promise.all([
      askAll(
        keys.map((key) => ask(own, key)),
        [gates[0]],
      ),
      askAll(
        keys.toReversed().map((key) => ask(own, key)),
        [gates[1]],
      ),
    ]);
    expect(distinct(both.flat())).toBe(30);
    expect(await recordsOf(own)).toEqual({ records: 30, charged: 30, kept: 30 });
  });

  it('whether the person is there or not', async () => {
    const own = await access();
    const about = { nik: personas.karto.nik };
    const answers = [await askAll([ask(own, 'a', about)]), await askAll([ask(own, 'a', about)])].flat();
    expect(answers.map(({ outcome }) => outcome)).toEqual(['deceased', 'deceased']);
    expect(await recordsOf(own)).toEqual(once);
  });
});

describe('after a crash', () => {
  it('between record and answer, another process gives the answer that never left', async () => {
    const own = await access();
    const lost = await openGate(authority);
    const [unheard] = await askAll([ask(own, 'a')], [lost]);
    await lost.close();
    const [answer] = await askAll([ask(own, 'a')]);
    expect(answer).toMatchObject({ id: unheard?.id, replayed: true, outcome: 'verified' });
    expect(await recordsOf(own)).toEqual(once);
  });

  it('of the database, in the middle of a storm of retries, each key has one record', async () => {
    const own = await access();
    const keys = Array.from({ length: 50 }, (_, i) => `k${i}`);
    const storm = askAll(keys.flatMap((key) => [ask(own, key), ask(own, key)]));
    await terminateWriters();
    await storm;
    expect(await recordsOf(own)).toEqual({ records: 50, charged: 50, kept: 50 });
    expect((await verifyLog(authority.pool)).problems).toEqual([]);
  });
});

/** Cuts the connections of the log's writers, as a restart of the database or a lost network does. */
async function terminateWriters(): Promise<void> {
  const cut = await authority.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'gapura-log'`,
  );
  expect(cut.rowCount).toBeGreaterThanOrEqual(gates.length);
}

describe('a key', () => {
  it('that was used for another question is refused and costs nothing', async () => {
    const own = await access();
    await askAll([ask(own, 'a')]);
    const [reused] = await askAll([ask(own, 'a', { threshold: 90 })]);
    expect(reused).toMatchObject({ outcome: 'idempotency_key_reused', replayed: false });
    expect(await recordsOf(own)).toEqual({ records: 2, charged: 1, kept: 1 });
  });

  it('of one caller is nothing to another', async () => {
    const [own, other] = [await access(), await access()];
    const answers = await askAll([ask(own, 'a'), ask(other, 'a')]);
    expect(distinct(answers)).toBe(2);
    expect([await recordsOf(own), await recordsOf(other)]).toEqual([once, once]);
  });

  it('keeps no refusal that cost nothing: whoever mends its cause sends the key again', async () => {
    const own = await access();
    const [refused] = await askAll([ask(own, 'a', { nik: '123' })]);
    const [answered] = await askAll([ask(own, 'a')]);
    expect([refused?.outcome, answered?.outcome]).toEqual(['nik_malformed', 'verified']);
  });

  it('opens nothing that is closed: a retry under a revoked right is refused', async () => {
    const own = await access();
    await askAll([ask(own, 'a')]);
    await changeRightStatus(authority, own.right, 'revoke', 'surat');
    const [refused] = await askAll([ask(own, 'b')]);
    const [retried] = await askAll([ask(own, 'a')]);
    expect([refused?.outcome, retried?.outcome]).toEqual(['right_not_in_force', 'right_not_in_force']);
  });

  it('still answers when the day is used up, since the hit was counted', async () => {
    const own = await access({ terms: { dailyQuota: 1 } });
    const [first] = await askAll([ask(own, 'a')]);
    const [other, again] = [await askAll([ask(own, 'b')]), await askAll([ask(own, 'a')])].flat();
    expect(other?.outcome).toBe('quota_used_up');
    expect(again).toMatchObject({ id: first?.id, outcome: 'verified', left: 0 });
  });
});

describe('what is kept', () => {
  it('tells nobody who was asked about, with which key, or what the answer was', async () => {
    const own = await access();
    await askAll([ask(own, personas.hendra.nik)]);
    const { rows } = await authority.pool.query(
      "SELECT string_agg(k::text || encode(sealed, 'escape') || encode(key_tag, 'escape'), ' ') AS text FROM kept_answer k",
    );
    for (const secret of [personas.hendra.nik, 'HENDRA', 'verified', 'NAMA_LGKP'])
      expect(rows[0].text).not.toContain(secret);
  });

  it('is found in the next month by a process that never knew the month before, and forgotten after a day', async () => {
    const own = await access({ terms: { validUntil: '2026-12-31' as Day } });
    const [first] = await askAll([ask(own, 'a')]);
    clock.advance(KEPT_MS - 1);
    const late = await openGate(authority);
    const [again] = await askAll([ask(own, 'a')], [late]);
    expect(again).toMatchObject({ id: first?.id, replayed: true });
    expect(await forgetKeptAnswers(authority.pool, clock)).toBe(0);
    clock.advance(2);
    expect(await forgetKeptAnswers(authority.pool, clock)).toBeGreaterThan(0);
    const [anew] = await askAll([ask(own, 'a')], [late]);
    await late.close();
    expect(anew).toMatchObject({ replayed: false });
    expect(anew?.id).not.toBe(first?.id);
  });
});
