import { setImmediate } from 'node:timers/promises';
import { type ElementName, getElement } from '../../src/reference/index.ts';
import { coarseLikeness, guessesIn, type Knowledge } from '../../src/verification/index.ts';
import type { Candidate } from './corpus.ts';
import { Likenesses, type Placed, THRESHOLD, textOf } from './likenesses.ts';

/** What the native door tells of a value. */
export type Told = ReturnType<Telling>;

/** A question that was asked, and what came back. */
export interface Step extends Told {
  readonly value: string;
}

/** What an answer tells of a likeness. */
export type Telling = typeof coarseLikeness;

/** Score and reason, as the guard has them told. */
export const asTold: Telling = coarseLikeness;

/** Sesuai or tidak sesuai, which every verification has to tell, and when it is found. */
export const yesOrNo: Telling = ({ score }) => ({
  score: score === 100 ? 100 : score < THRESHOLD ? 0 : THRESHOLD,
  reason: 'different',
});

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
  readonly #all: readonly Placed[];
  readonly #likenesses: Likenesses;
  readonly #left = new Map<string, readonly Placed[]>();
  readonly #chosen = new Map<string, Promise<string | undefined>>();

  constructor(thought: Thought) {
    this.#thought = thought;
    this.#all = thought.candidates.map((candidate, at) => ({ ...candidate, at }));
    this.#likenesses = new Likenesses(thought);
  }

  /** As how many guesses the guard counts a question. */
  cost(value: string): number {
    return guessesIn(getElement(this.#thought.element), value);
  }

  /** The next question after those that were heard, for so many guesses at most; undefined when nothing is left to think of. */
  next(heard: readonly Step[], guesses: number): Promise<string | undefined> {
    const key = `${guesses} ${keyOf(heard)}`;
    const chosen = this.#chosen.get(key) ?? oneByOne(() => this.#choose(heard, guesses));
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
    for (let left = guesses; left > 0; ) {
      const value = await this.next(heard, left);
      if (value === undefined || value === registered) return value === registered;
      left -= this.cost(value);
      heard.push({ value, ...this.#likenesses.told(registered, value) });
    }
    return false;
  }

  #after(heard: readonly Step[]): readonly Placed[] {
    const last = heard.at(-1);
    if (!last) return this.#all;
    const key = keyOf(heard);
    const known = this.#left.get(key);
    if (known) return known;
    const number = this.#likenesses.numberOf(last);
    const left = this.#after(heard.slice(0, -1)).filter(
      (one) => one.value !== last.value && this.#likenesses.heardOf(one, last.value) === number,
    );
    this.#left.set(key, left);
    return left;
  }

  async #choose(heard: readonly Step[], guesses: number): Promise<string | undefined> {
    const left = this.#after(heard);
    if (guesses <= 1 || left.length <= 1) return left[0]?.value;
    const itself = left.slice(0, TRIED_ITSELF).map(({ value }) => value);
    let [best, most]: [string | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
    const questions = new Set([...itself, ...this.#thought.questions(left)]);
    for (const { value } of heard) questions.delete(value);
    for (const question of questions) {
      const further = guesses - this.cost(question);
      if (further < 0) continue;
      await setImmediate();
      const worth = this.#worth(question, left, further);
      if (worth > most) [best, most] = [question, worth];
    }
    return best;
  }

  /**
   * How likely the value is found by this question or after what it tells: among as many as can still be tried, or by
   * dividing on, by which each further guess reaches half as far again.
   */
  #worth(question: string, left: readonly Placed[], further: number): number {
    const parts = new Map<number, Part>();
    let found = 0;
    for (const one of left) {
      if (one.value === question) found += one.share;
      else addTo(parts, this.#likenesses.heardOf(one, question), one.share, further);
    }
    const reach = DIVIDING ** further;
    for (const { count, share, first } of parts.values()) found += Math.max(first, share * Math.min(1, reach / count));
    return found;
  }
}

/** By how much each further guess multiplies what can be told apart; found by trying, as halving is seldom possible. */
const DIVIDING = 1.5;

/** Values of which the same is told: how many, how likely, and how likely those that can still be tried. */
interface Part {
  count: number;
  share: number;
  first: number;
}

function addTo(parts: Map<number, Part>, number: number, share: number, further: number): void {
  const part = parts.get(number) ?? { count: 0, share: 0, first: 0 };
  if (part.count < further) part.first += share;
  part.count += 1;
  part.share += share;
  parts.set(number, part);
}

let thinking: Promise<unknown> = Promise.resolve();

/** One thought after the other, and others' work between: what talks to the database must not wait for seconds. */
function oneByOne<Thing>(think: () => Promise<Thing>): Promise<Thing> {
  const thought = thinking.then(think);
  thinking = thought;
  return thought;
}

function keyOf(heard: readonly Step[]): string {
  return heard.map((step) => `${step.value}=${textOf(step)}`).join('|');
}
