import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personaFamilies, personas } from '../../testing/population/index.ts';
import {
  type Asking,
  type Authority,
  aMonday,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  makeQuestion,
  openAuthority,
  openGate,
  type Wishes,
} from '../../testing/rights/index.ts';
import { prepareLog } from '../audit/index.ts';
import { type Day, type Nik, type TestClock, testClock } from '../kernel/index.ts';
import { budgets, forgetGuesses, listGuessers, OWN_NIKS_OF_A_BIRTH, WINDOW_MS, YEAR_MS } from '../metering/index.ts';
import type { ElementName } from '../reference/index.ts';
import type { Answer } from './index.ts';

let authority: Authority;
let clock: TestClock;
let gates: readonly [Gate, Gate];

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  gates = [await openGate(authority), await openGate(authority)];
});

afterAll(async () => {
  for (const gate of gates) await gate.close();
  await authority.close();
});

const { hendra, dedi, agus } = personas;
const days = 86_400_000;
const OWN_VALUES = budgets.sensitive.own;
const terms = { elements: ['NAMA_LGKP', 'NAMA_LGKP_IBU', 'TGL_LHR', 'ALAMAT', 'NIK'] } as const;
const access = (wishes: Wishes['terms'] = {}) =>
  grantAccess(authority, { terms: { ...terms, elements: [...terms.elements], ...wishes } });

/** What a gate says to an institution about somebody. */
function ask(caller: GrantedAccess, asking: Partial<Asking>, gate: Gate = gates[0]): Promise<Answer> {
  return gate.gates[0].verify(makeQuestion(caller, clock, { nik: hendra.nik, values: {}, ...asking }));
}

/** How one element was answered: its match, or the reason why nothing is said. */
function told(answer: Answer, element = 'NAMA_LGKP_IBU'): unknown {
  if (answer.outcome !== 'verified') return answer.outcome;
  const verdict = answer.verdicts.find((one) => one.element.name === element);
  return verdict?.reason === 'withheld' ? 'withheld' : verdict?.match;
}

/** Invented mothers, none of them anybody's here. */
const mother = (i: number) =>
  `IBU ${String.fromCharCode(65 + Math.floor(i / 26))}${String.fromCharCode(65 + (i % 26))}QX`;

async function guess(caller: GrantedAccess, count: number, asking: Partial<Asking> = {}, from = 0): Promise<unknown[]> {
  const heard: unknown[] = [];
  for (let i = from; i < from + count; i += 1) {
    heard.push(told(await ask(caller, { values: { NAMA_LGKP_IBU: mother(i) }, ...asking })));
  }
  return heard;
}

/** Lets time pass, with the log made ready for its months as the server's chores do. */
async function later(milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  await prepareLog(authority.pool, authority.keys, clock);
}

/** Number of the family card that somebody is on. */
function cardOf(nik: string): string {
  return personaFamilies.find(({ members }) => members.some((member) => member.nik === nik))?.no_kk ?? '';
}

/** Each test begins with nobody guessed at. */
async function forgetAll(): Promise<void> {
  await authority.pool.query('DELETE FROM tried_value');
  await authority.pool.query('DELETE FROM failing_nik');
  await authority.pool.query('DELETE FROM failing_day');
}

const right = { NAMA_LGKP_IBU: hendra.nama_lgkp_ibu ?? '' };

describe('a clerk', () => {
  it('who is wrong and corrects it five times is told that it agrees', async () => {
    await forgetAll();
    const caller = await access();
    expect(await guess(caller, 5)).toEqual([false, false, false, false, false]);
    expect(told(await ask(caller, { values: right }))).toBe(true);
  });

  it('may send the same wrong value as often as it likes, whatever its case and spacing', async () => {
    await forgetAll();
    const caller = await access();
    for (const value of [
      'Euis Rohimah',
      'EUIS  ROHIMAH',
      'euis rohimah',
      ' Euis Rohimah ',
      'Euis Rohimah',
      'EUIS ROHIMAH',
      'EUIS-ROHIMAH',
    ]) {
      expect(told(await ask(caller, { values: { NAMA_LGKP_IBU: value } }))).not.toBe('withheld');
    }
    expect(told(await ask(caller, { values: right }))).toBe(true);
  });

  it('loses nothing by what it does not send', async () => {
    await forgetAll();
    const caller = await access();
    for (let i = 0; i < 10; i += 1) await ask(caller, { values: { NAMA_LGKP: 'HENDRA WIJAYA' }, door: 'wire' });
    expect(told(await ask(caller, { values: right }))).toBe(true);
  });
});

describe('too many different values of one element', () => {
  it('are answered by nothing, even if the next one is right; other elements still are', async () => {
    await forgetAll();
    const caller = await access();
    await guess(caller, OWN_VALUES);
    const answer = await ask(caller, { values: { ...right, NAMA_LGKP: hendra.nama_lgkp } });
    expect([told(answer), told(answer, 'NAMA_LGKP')]).toEqual(['withheld', true]);
    const { rows } = await authority.pool.query('SELECT elements, results FROM access_record WHERE request_id = $1', [
      answer.id,
    ]);
    expect(rows).toEqual([{ elements: [3, 13], results: [1, 4] }]);
  });

  it('are code 08 on the wire, for that element only', async () => {
    await forgetAll();
    const caller = await access();
    await guess(caller, OWN_VALUES, { door: 'wire' });
    expect(told(await ask(caller, { values: right, door: 'wire' }))).toBe('nik_withheld');
    expect(told(await ask(caller, { values: { NAMA_LGKP: hendra.nama_lgkp }, door: 'wire' }), 'NAMA_LGKP')).toBe(true);
  });

  it('count when the threshold is set to 0 and everything matches: the score tells all the same', async () => {
    await forgetAll();
    const caller = await access();
    await guess(caller, OWN_VALUES, { door: 'wire', threshold: 0 });
    expect(told(await ask(caller, { values: right, door: 'wire', threshold: 0 }))).toBe('nik_withheld');
  });

  it('of one person say nothing about another, and those of one institution nothing to another', async () => {
    await forgetAll();
    const [caller, other] = [await access(), await access()];
    await guess(caller, OWN_VALUES);
    expect(told(await ask(caller, { nik: dedi.nik, values: { NAMA_LGKP_IBU: dedi.nama_lgkp_ibu ?? '' } }))).toBe(true);
    expect(told(await ask(other, { values: right }))).toBe(true);
  });

  it('over all institutions are withheld from the next one too', async () => {
    await forgetAll();
    const colluding = [await access(), await access(), await access()];
    for (const [i, caller] of colluding.entries()) await guess(caller, 4, {}, 4 * i);
    expect(told(await ask(await access(), { values: right }))).toBe('withheld');
  });

  it('are reached at once by a list of words', async () => {
    await forgetAll();
    const caller = await access();
    const list = Array.from({ length: 12 }, (_, i) => mother(i).slice(4)).join(' ');
    await ask(caller, { values: { NAMA_LGKP_IBU: list } });
    expect(told(await ask(caller, { values: right }))).toBe('withheld');
  });

  it('are counted for the number of a document too, and together with those of its element', async () => {
    await forgetAll();
    const caller = await access({ elements: ['NO_KK'], documents: ['family_card'] });
    const card = (i: number) => `327801010120${9_100 + i}`;
    const asDocument = (number: string) => {
      const question = makeQuestion(caller, clock, { nik: hendra.nik, values: {} });
      return gates[0].gates[0].verify({
        ...question,
        asked: { nik: hendra.nik, submitted: new Map(), threshold: null, document: { kind: 'family_card', number } },
      });
    };
    const numbers = Array.from({ length: OWN_VALUES - 1 }, (_, i) => card(i));
    await Promise.all(numbers.map(asDocument));
    expect(told(await ask(caller, { values: { NO_KK: card(50) } }), 'NO_KK')).toBe(false);
    expect(told(await asDocument(cardOf(hendra.nik)), 'NO_KK')).toBe('withheld');
  });

  it('sent all at once are counted one by one, and across two processes one more at most', async () => {
    await forgetAll();
    const caller = await access();
    const values = Array.from({ length: 100 }, (_, i) => ({ NAMA_LGKP_IBU: mother(i) }));
    const burst = await Promise.all([...values, right].map((each, i) => ask(caller, { values: each }, gates[i % 2])));
    const heard = burst.filter((answer) => told(answer) !== 'withheld').length;
    expect(heard).toBeGreaterThanOrEqual(OWN_VALUES);
    expect(heard).toBeLessThanOrEqual(OWN_VALUES + 1);
  });

  it('are half as many for a right that takes for sesuai what is not even near', async () => {
    await forgetAll();
    const lax = await access({ threshold: 40 });
    await guess(lax, OWN_VALUES / 2);
    expect(told(await ask(lax, { values: right }))).toBe('withheld');
  });

  it('are house numbers too, when an address names many', async () => {
    await forgetAll();
    const caller = await access();
    await ask(caller, { values: { ALAMAT: 'JL. REKAAN NO. 1 2 3 4 5 6 7 8' } });
    expect(told(await ask(caller, { values: { ALAMAT: 'JL. CIHIDEUNG BALONG NO. 12' } }), 'ALAMAT')).toBe('withheld');
  });
});

/** What both doors say of a value, whatever threshold the wire sends. */
async function saidOf(caller: GrantedAccess, element: ElementName, value: string): Promise<Set<string>> {
  const asked = { values: { [element]: value } };
  const answers = [await ask(caller, asked)];
  for (const threshold of [0, 1, 50, 60, 100]) answers.push(await ask(caller, { ...asked, door: 'wire', threshold }));
  return new Set(
    answers.map((answer) => {
      const verdict = answer.outcome === 'verified' && answer.verdicts.find((one) => one.element.name === element);
      return verdict ? `${verdict.score} ${verdict.reason}` : answer.outcome;
    }),
  );
}

describe('the score of a value that does not match', () => {
  it.each<[ElementName, string, string]>([
    ['NAMA_LGKP_IBU', 'no word is right', 'TITIN KARTINI'],
    ['NAMA_LGKP_IBU', 'the first word is', 'EUIS KARTINI'],
    ['NAMA_LGKP_IBU', 'there is no other word', 'EUIS'],
    ['NAMA_LGKP_IBU', 'one of some words is', 'TITIN NENENG EUIS IMAS'],
    ['ALAMAT', 'neither street nor house is right', 'JL. MASHUDI NO. 118'],
    ['ALAMAT', 'one word of the street is', 'JL. CIHIDEUNG NO. 12'],
  ])('%s is the same at both doors, whatever the threshold: %s', async (element, _, value) => {
    await forgetAll();
    expect([...(await saidOf(await access(), element, value))]).toEqual(['0 different']);
  });

  it('says near for a near miss, and from 80 on what it is', async () => {
    await forgetAll();
    const caller = await access();
    expect([...(await saidOf(caller, 'ALAMAT', 'JL. CIHIDEUNG BALONG NO. 13'))]).toEqual(['70 house_differs']);
    expect([...(await saidOf(caller, 'ALAMAT', 'JL. CIHIDEUNG BALONG'))]).toEqual(['93 shortened']);
  });

  it("says no less than sesuai at the right's own threshold", async () => {
    await forgetAll();
    const lax = await access({ threshold: 60 });
    const answer = await ask(lax, { values: { NAMA_LGKP_IBU: 'ROHAYATI' } });
    expect(told(answer)).toBe(true);
    expect(answer).toMatchObject({ threshold: 60, verdicts: [{ score: 60, reason: 'different' }] });
  });
});

/** NIKs of Hendra's district and date of birth, whoever has them. */
const sequence = (n: number) => `${hendra.nik.slice(0, 12)}${n}` as Nik;

describe('a walk along the sequences of a NIK', () => {
  const values = { NAMA_LGKP: hendra.nama_lgkp };

  it('is withheld after three that failed, even when the next is the right one', async () => {
    await forgetAll();
    const caller = await access();
    for (let i = 0; i < OWN_NIKS_OF_A_BIRTH; i += 1)
      expect(told(await ask(caller, { nik: sequence(9800 + i), values }))).toBe('not_found');
    expect(told(await ask(caller, { values }))).toBe('nik_withheld');
    expect(told(await ask(caller, { nik: sequence(9800), values }))).toBe('not_found');
  });

  it('by institutions that take turns is withheld after six', async () => {
    await forgetAll();
    const colluding = [await access(), await access(), await access()];
    for (let i = 0; i < 6; i += 1) await ask(colluding[i % 3] as GrantedAccess, { nik: sequence(9810 + i), values });
    expect(told(await ask(await access(), { values }))).toBe('nik_withheld');
  });

  it('does not come about by people of whom something telling agrees', async () => {
    await forgetAll();
    const caller = await access();
    for (let i = 0; i < 5; i += 1) await ask(caller, { values });
    expect(told(await ask(caller, { values }), 'NAMA_LGKP')).toBe(true);
  });

  it('over many births ends when half the day’s quota has failed, and at a hundred at least', async () => {
    await forgetAll();
    const caller = await access({ dailyQuota: 250 });
    const outcomes: unknown[] = [];
    for (let i = 0; i < 126; i += 1) {
      const day = String(1 + (i % 28)).padStart(2, '0');
      const month = String(1 + (Math.floor(i / 28) % 12)).padStart(2, '0');
      outcomes.push(told(await ask(caller, { nik: `327801${day}${month}559700`, values })));
    }
    expect(outcomes.slice(0, 125).every((outcome) => outcome === 'not_found')).toBe(true);
    expect(outcomes[125]).toBe('nik_withheld');
    expect(told(await ask(await access(), { nik: agus.nik, values: { NAMA_LGKP: agus.nama_lgkp } }), 'NAMA_LGKP')).toBe(
      true,
    );
  });
});

it('the authority sees who used up budgets, and of how many people, but not of whom', async () => {
  await forgetAll();
  const [climber, walker, clerk] = [await access(), await access(), await access()];
  await guess(climber, OWN_VALUES);
  await guess(climber, OWN_VALUES, { nik: dedi.nik });
  await guess(clerk, OWN_VALUES - 1);
  for (let i = 0; i < OWN_NIKS_OF_A_BIRTH; i += 1) await ask(walker, { nik: sequence(9820 + i), values: right });
  const busy = await listGuessers(authority.pool, new Date(clock.now() - days));
  expect(busy.map(({ slug, people, elements, walks }) => [slug, people, elements, walks])).toEqual([
    [climber.institution.slug, 2, 2, 0],
    [walker.institution.slug, 0, 0, 1],
  ]);
});

it('strangers take no turns: however many ask about somebody, whoever may ask is answered', async () => {
  await forgetAll();
  const caller = await access();
  const flood = Array.from({ length: 1_000 }, (_, i) => {
    const question = makeQuestion(caller, clock, { nik: hendra.nik, values: { NAMA_LGKP_IBU: mother(i) } });
    const authenticate = async () => ({ refusal: 'login_failed', known: undefined }) as const;
    return gates[0].gates[0].verify({ ...question, authenticate });
  });
  expect(told(await ask(caller, { values: right }))).toBe(true);
  expect(new Set((await Promise.all(flood)).map(({ outcome }) => outcome))).toEqual(new Set(['login_failed']));
});

it('what is counted names nobody and holds no value', async () => {
  await forgetAll();
  await ask(await access(), { values: { NAMA_LGKP_IBU: 'SITI RAHAYU' } });
  const { rows } = await authority.pool.query(
    "SELECT string_agg(t::text || encode(value_tag, 'escape') || encode(nik_tag, 'escape'), ' ') AS text FROM tried_value t",
  );
  for (const secret of [hendra.nik, 'SITI', 'RAHAYU']) expect(rows[0].text).not.toContain(secret);
});

// The last, since it takes a year.
it('values count for ninety days, and with those of a year for twice as many; then they are forgotten', async () => {
  await forgetAll();
  const begin = clock.now();
  const caller = await access({ validUntil: '2027-12-31' as Day });
  await guess(caller, OWN_VALUES);
  await later(89 * days);
  expect(told(await ask(caller, { values: right }))).toBe('withheld');
  await later(WINDOW_MS - 89 * days + 1);
  expect(told(await ask(caller, { values: right }))).toBe(true);
  expect(await guess(caller, OWN_VALUES + 1, {}, OWN_VALUES)).toEqual([...Array(OWN_VALUES).fill(false), 'withheld']);
  await later(2 * WINDOW_MS);
  await forgetGuesses(authority.pool, clock);
  expect(told(await ask(caller, { values: right }))).toBe('withheld');
  await later(begin + YEAR_MS - clock.now() + 1);
  await forgetGuesses(authority.pool, clock);
  expect((await authority.pool.query('SELECT 1 FROM tried_value')).rowCount).toBe(OWN_VALUES);
  expect(told(await ask(caller, { values: right }))).toBe(true);
});
