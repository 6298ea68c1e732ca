import { beforeAll, describe, expect, it } from 'vitest';
import { systemClock, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { openSandbox } from '../../src/sandbox/index.ts';
import type { Gate, Question } from '../../src/verification/index.ts';
import { type InventedInstitution, inventInstitution } from './invent-institution.ts';
import { nikOf } from './testing/open-alone.ts';

const clock = systemClock();
let institution: InventedInstitution;

beforeAll(async () => {
  institution = await inventInstitution(clock, []);
});

/** A question of the wire's user, as its door makes it. */
function questionAbout(nik: string): Question {
  return {
    requestId: uuidV7(clock.now()),
    at: clock.now(),
    peer: '10.1.2.3',
    method: 'CALL_VERIFY_BY_ELEMEN',
    answers: 'match',
    asked: { nik, submitted: new Map([['NAMA_LGKP', 'SIAPA SAJA']]), threshold: null },
    async authenticate(book) {
      const { institutionId = '' as Uuid } = book.institutionByName(institution.slug) ?? {};
      const credential = book.credential(institutionId, 'wire', institution.userId);
      return credential ? { credential } : { refusal: 'login_failed', known: undefined };
    },
  };
}

const outcomeOf = (gate: Gate, nik: string) =>
  gate.verify(questionAbout(nik)).then(
    ({ outcome }) => outcome,
    ({ code }: { code: string }) => code,
  );

describe('a slow answer', () => {
  it.each([
    ['slow_3', 3_000],
    ['slow_30', 30_000],
  ])('%s waits for %i ms', async (name, expected) => {
    const waited: number[] = [];
    const gate = openSandbox(institution.book, clock, { pause: async (ms) => void waited.push(ms) });
    expect(await outcomeOf(gate, nikOf(name))).toBe('verified');
    expect(waited).toEqual([expected]);
  });

  it('waits beside 511 others at most: whoever is one too many hears of an outage and costs nothing', async () => {
    const waiting: (() => void)[] = [];
    const gate = openSandbox(institution.book, clock, { pause: () => new Promise((resolve) => waiting.push(resolve)) });
    const slow = Array.from({ length: 512 }, () => outcomeOf(gate, nikOf('slow_30')));
    await expect.poll(() => waiting.length).toBe(512);
    expect(await outcomeOf(gate, nikOf('slow_3'))).toBe('overloaded');
    for (const go of waiting) go();
    expect(new Set(await Promise.all(slow))).toEqual(new Set(['verified']));
    const answer = await gate.verify(questionAbout(nikOf('identical')));
    expect([answer.outcome, answer.left]).toEqual(['verified', 1_000 - 513]);
  });
});
