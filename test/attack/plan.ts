import { setImmediate } from 'node:timers/promises';
import { type ElementName, getElement } from '../../src/reference/index.ts';
import { compareElement, type Knowledge } from '../../src/verification/index.ts';
import type { Candidate } from './corpus.ts';

/** A question that was asked, and the score that came back. */
export interface Step {
  readonly value: string;
  readonly score: number;
}

/** What an answer tells of a score. */
export type Telling = (score: number) => number;

/** The threshold of the attackers' right, which is the usual one. */
const THRESHOLD = 80;

/** The score, as both doors tell it. */
export const theScore: Telling = (score) => score;

/** Sesuai or tidak sesuai, which every verification has to tell. */
export const yesOrNo: Telling = (score) => (score < THRESHOLD ? 0 : score);

/** What a plan is made of. */
export interface Thought {
  readonly element: ElementName;
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Questions that divide what is left, whether they can be the value themselves or not. */
  readonly questions: (left: readonly Candidate[]) => readonly string[];
  readonly knowledge: Knowledge;
  readonly telling: Telling;
}

/** The likeliest values that are tried themselves as questions, beside those that only divide. */
const TRIED_ITSELF = 12;

/**
 * The adaptive attacker: it has the register's own comparison and knows the guard's rules, keeps every value that would
 * have been told what was heard, and asks whatever leaves it with the most that its further guesses can try.
 */
export class Plan {
  readonly #thought: Thought;
  readonly #left = new Map<string, readonly Candidate[]>();
  readonly #chosen = new Map<string, Promise<string | undefined>>();

  constructor(thought: Thought) {
    this.#thought = thought;
  }

  /** The next question after those that were heard; undefined when nothing is left to think of. */
  next(heard: readonly Step[], guesses: number): Promise<string | undefined> {
    const key = `${guesses} ${keyOf(heard)}`;
    const chosen = this.#chosen.get(key) ?? oneByOne(() => this.#choose(this.#after(heard), guesses));
    this.#chosen.set(key, chosen);
    return chosen;
  }

  /** The likeliest values of all. */
  likeliest(count: number): readonly string[] {
    return this.#thought.candidates.slice(0, count).map(({ value }) => value);
  }

  /** True when the plan finds a value within so many guesses, as it would if the register held it. */
  async finds(registered: string, guesses: number): Promise<boolean> {
    const heard: Step[] = [];
    while (heard.length < guesses) {
      const value = await this.next(heard, guesses - heard.length);
      if (value === undefined || value === registered) return value === registered;
      heard.push({ value, score: this.#told(registered, value) });
    }
    return false;
  }

  #after(heard: readonly Step[]): readonly Candidate[] {
    const last = heard.at(-1);
    if (!last) return this.#thought.candidates;
    const key = keyOf(heard);
    const known = this.#left.get(key);
    if (known) return known;
    const fits = ({ value }: Candidate) => value !== last.value && this.#told(value, last.value) === last.score;
    const left = this.#after(heard.slice(0, -1)).filter(fits);
    this.#left.set(key, left);
    return left;
  }

  async #choose(left: readonly Candidate[], guesses: number): Promise<string | undefined> {
    if (guesses <= 1 || left.length <= 1) return left[0]?.value;
    const itself = left.slice(0, TRIED_ITSELF).map(({ value }) => value);
    let [best, most]: [string | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
    for (const question of new Set([...itself, ...this.#thought.questions(left)])) {
      await setImmediate();
      const worth = this.#worth(question, left, guesses - 1);
      if (worth > most) [best, most] = [question, worth];
    }
    return best;
  }

  /** How likely the value is found by this question or, after what it tells, among as many as can still be tried. */
  #worth(question: string, left: readonly Candidate[], further: number): number {
    const counts = new Map<number, number>();
    let found = 0;
    for (const { value, share } of left) {
      const score = value === question ? 100 : this.#told(value, question);
      const count = (counts.get(score) ?? 0) + 1;
      counts.set(score, count);
      if (value === question || count <= further) found += share;
    }
    return found;
  }

  #told(registered: string, submitted: string): number {
    const { element, knowledge, telling } = this.#thought;
    return telling(compareElement(getElement(element), registered, submitted, 0, knowledge).score);
  }
}

let thinking: Promise<unknown> = Promise.resolve();

/** One thought after the other, and others' work between: what talks to the database must not wait for seconds. */
function oneByOne<Thing>(think: () => Promise<Thing>): Promise<Thing> {
  const thought = thinking.then(think);
  thinking = thought;
  return thought;
}

function keyOf(heard: readonly Step[]): string {
  return heard.map(({ value, score }) => `${value}=${score}`).join('|');
}
