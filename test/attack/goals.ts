import { ALL_NIKS_OF_A_BIRTH, budgets, OWN_NIKS_OF_A_BIRTH, YEARLY } from '../../src/metering/index.ts';
import type { Knowledge } from '../../src/verification/index.ts';
import { type Corpus, decadeOf, readCorpus } from './corpus.ts';
import { type Ask, burst, climb, climbByStreets, climbByWords, Hunt, type Hunted, walk } from './hunt.ts';
import { likelyMothers, questionsAboutNames, wordsOfMothers } from './mothers.ts';
import type { Guess, Oracle } from './oracle.ts';
import { asTold, Plan, type Telling, type Thought, yesOrNo } from './plan.ts';
import { likelyAddresses, questionsAboutAddresses, streetsOf } from './streets.ts';
import type { Target } from './targets.ts';

/** How an attack goes about one person. */
export interface Manner {
  /**
   * `climb` as if nothing were withheld; `divide` the likely values by whatever each answer tells, with the guesses that
   * there are; `burst` all at once.
   */
  readonly by: 'climb' | 'divide' | 'burst';
  readonly institutions: number;
  /** Windows of the guard that the attack lies in. */
  readonly windows: number;
}

/** One person's attack on one day; called again, it goes on where it was. */
export type Day = () => Promise<Hunted>;

/** What an attack is after: how it goes about one person, and what any verification lets it hit. */
export interface Goal {
  readonly element: string;
  /** Guesses at one person that the guard leaves one institution, and all together. */
  readonly budget: { readonly own: number; readonly all: number };
  /** How many such budgets a year has. */
  readonly yearly: number;
  /** Whether there is something to divide by what a score tells. */
  readonly scored: boolean;
  /** Whether it needs people who live at a numbered house. */
  readonly housed: boolean;
  begin(oracle: Oracle, target: Target, manner: Manner): Day;
  /** How many are found by as many guesses that are told yes or no and nothing else. */
  luck(targets: readonly Target[], guesses: number): Promise<number>;
}

export const goalNames = ['mother', 'street', 'card', 'nik'] as const;
export type GoalName = (typeof goalNames)[number];

/** What is attacked here by values has the budget of what proves who somebody is, or where somebody lives. */
const budgeted = { budget: budgets.sensitive, yearly: YEARLY } as const;

/** Values of a burst. */
const BURST = 100;
const FIRST = 9_000;
const SEQUENCES = 990;

/** The goals of an attacker who has read the lists of `corpusSize` other people and compares as the register does. */
export function goalsOf(corpusSize: number, knowledge: Knowledge): Readonly<Record<GoalName, Goal>> {
  const corpus = readCorpus(corpusSize);
  return { mother: motherGoal(corpus, knowledge), street: streetGoal(corpus, knowledge), card: cardGoal, nik: nikGoal };
}

function motherGoal(corpus: Corpus, knowledge: Knowledge): Goal {
  const decade = ({ birth }: Target) => decadeOf(Number(birth.slice(0, 4)));
  const element = 'NAMA_LGKP_IBU';
  const think = (of: number) => ({ element, candidates: likelyMothers(corpus, of), knowledge }) as const;
  const plansOf = (telling: Telling) =>
    remembered((of: number) => new Plan({ ...think(of), questions: questionsAboutNames, telling }));
  const [scored, plain] = [plansOf(asTold), plansOf(yesOrNo)];
  const words = remembered((of: number) => wordsOfMothers(corpus, of));
  return {
    element,
    ...budgeted,
    scored: true,
    housed: false,
    begin: (oracle, target, manner) => {
      const ask = asking(oracle, (value) => ({ nik: target.nik, element, value, native: manner.by === 'divide' }));
      return climbing(ask, scored(decade(target)), budgetFor(budgeted, manner), manner, (hunt) =>
        climbByWords(hunt, words(decade(target))),
      );
    },
    luck: (targets, guesses) => luckOf(targets, guesses, (target) => [plain(decade(target)), target.mother]),
  };
}

function streetGoal(corpus: Corpus, knowledge: Knowledge): Goal {
  const element = 'ALAMAT';
  const streets = streetsOf(corpus);
  const candidates = likelyAddresses(streets);
  const thought: Omit<Thought, 'telling'> = { element, candidates, questions: questionsAboutAddresses, knowledge };
  const [scored, plain] = [new Plan({ ...thought, telling: asTold }), new Plan({ ...thought, telling: yesOrNo })];
  return {
    element,
    ...budgeted,
    scored: true,
    housed: true,
    begin: (oracle, target, manner) => {
      const ask = asking(oracle, (value) => ({ nik: target.nik, element, value, native: manner.by === 'divide' }));
      return climbing(ask, scored, budgetFor(budgeted, manner), manner, (hunt) => climbByStreets(hunt, streets));
    },
    luck: (targets, guesses) => luckOf(targets, guesses, (target) => [plain, target.address]),
  };
}

/** Every other guess goes by way of the document's verification. */
const cardGoal: Goal = {
  element: 'NO_KK',
  ...budgeted,
  scored: false,
  housed: false,
  begin: (oracle, target, manner) => {
    const ask = asking(oracle, (value, turn) => {
      const guess = { nik: target.nik, element: 'NO_KK', value } as const;
      return turn % 2 === 1 ? { ...guess, document: 'family_card' } : guess;
    });
    return walking(ask, sequencesOf(target.card), manner);
  },
  luck: async (targets, guesses) => (targets.length * guesses) / SEQUENCES,
};

const nikGoal: Goal = {
  element: 'NIK',
  budget: { own: OWN_NIKS_OF_A_BIRTH, all: ALL_NIKS_OF_A_BIRTH },
  yearly: Number.POSITIVE_INFINITY,
  scored: false,
  housed: false,
  begin: (oracle, target, manner) => {
    const ask = asking(oracle, (nik) => ({ nik, element: 'NAMA_LGKP', value: target.name }));
    return walking(ask, sequencesOf(target.nik), manner);
  },
  luck: async (targets, guesses) => (targets.length * guesses) / SEQUENCES,
};

function asking(oracle: Oracle, guessOf: (value: string, turn: number) => Guess): Ask {
  return (value, turn) => oracle.ask(guessOf(value, turn), turn);
}

function climbing(ask: Ask, plan: Plan, guesses: number, { by }: Manner, asEver: (hunt: Hunt) => Promise<Hunted>): Day {
  if (by === 'burst') return () => burst(ask, plan.likeliest(BURST));
  return daily(ask, (hunt) => (by === 'climb' ? asEver(hunt) : climb(hunt, plan, guesses)));
}

/** Guesses that so many institutions have together in so many windows. */
export function budgetFor(
  { budget: { own, all }, yearly }: Pick<Goal, 'budget' | 'yearly'>,
  { institutions, windows }: Pick<Manner, 'institutions' | 'windows'>,
): number {
  return Math.min(own * institutions, all) * Math.min(windows, yearly);
}

function walking(ask: Ask, values: readonly string[], { by }: Manner): Day {
  if (by === 'burst') return () => burst(ask, values.slice(0, BURST));
  return daily(ask, (hunt) => walk(hunt, values));
}

function daily(ask: Ask, hunted: (hunt: Hunt) => Promise<Hunted>): Day {
  const hunt = new Hunt(ask);
  return () => {
    hunt.again();
    return hunted(hunt);
  };
}

/** The better of trying the likeliest values and of dividing them by yes or no. */
async function luckOf(
  targets: readonly Target[],
  guesses: number,
  sought: (target: Target) => readonly [plan: Plan, value: string],
): Promise<number> {
  const all = targets.map(sought);
  const listed = all.filter(([plan, value]) => plan.likeliest(guesses).includes(value)).length;
  const divided = await Promise.all(all.map(([plan, value]) => plan.finds(value, guesses)));
  return Math.max(listed, divided.filter(Boolean).length);
}

/** Makes each thing once. */
function remembered<Key, Thing>(make: (key: Key) => Thing): (key: Key) => Thing {
  const things = new Map<Key, Thing>();
  return (key) => {
    const thing = things.get(key) ?? make(key);
    things.set(key, thing);
    return thing;
  };
}

/** All numbers that begin like this one, in an order of the attacker's own. */
function sequencesOf(number: string): string[] {
  const start = Number(number.slice(6, 12)) % SEQUENCES;
  return Array.from({ length: SEQUENCES }, (_, i) => `${number.slice(0, 12)}${FIRST + ((start + i * 7) % SEQUENCES)}`);
}
