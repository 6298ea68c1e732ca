import type { Heard } from './oracle.ts';
import type { Plan, Step, Told } from './plan.ts';
import type { Street } from './streets.ts';

/** How an attack on one person ended. */
export interface Hunted {
  readonly found: boolean;
  readonly withheld: boolean;
}

/** What is told to an attack on one person about one element. */
export type Ask = (value: string, turn: number) => Promise<Heard>;

/** Nobody gets so far: the plan has asked whatever it could think of long before. */
const PATIENCE = 1_500;

/** An attack on one person: it remembers on later days what it heard on earlier ones. */
export class Hunt {
  readonly #ask: Ask;
  readonly #told = new Map<string, Told>();
  #calls = 0;
  #withheld = false;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Begins another day. */
  again(): void {
    this.#calls = 0;
    this.#withheld = false;
  }

  /** What was heard, in its order. */
  get heard(): readonly Step[] {
    return [...this.#told].map(([value, told]) => ({ value, ...told }));
  }

  /** The score of a value, remembered or asked for; undefined when nothing is said any more. */
  async score(value: string): Promise<number | undefined> {
    const known = this.#told.get(value);
    if (known !== undefined) return known.score;
    if (this.#withheld || this.#calls >= PATIENCE) return undefined;
    const heard = await this.#ask(value, this.#calls);
    this.#calls += 1;
    this.#withheld = heard === 'withheld' || heard === 'quota';
    if (this.#withheld) return undefined;
    const told = typeof heard === 'object' ? heard : ({ score: 0, reason: 'different' } as const);
    this.#told.set(value, told);
    return told.score;
  }

  /** The end of it, for today. */
  ended(found: boolean): Hunted {
    return { found, withheld: this.#withheld };
  }
}

/** Asks by a plan, for as long as it thinks of something; `guesses` are all that there are, on whatever day. */
export async function climb(hunt: Hunt, plan: Plan, guesses: number): Promise<Hunted> {
  for (;;) {
    const spent = hunt.heard.reduce((sum, { value }) => sum + plan.cost(value), 0);
    const value = await plan.next(hunt.heard, Math.max(1, guesses - spent));
    const score = value === undefined ? undefined : await hunt.score(value);
    if (score === undefined) return hunt.ended(false);
    if (score === 100) return hunt.ended(true);
  }
}

/** Words of a name, at most. */
const MOST_WORDS = 4;

/** Word by word: each that the score says is in the name is tried with those known before, in every order. */
export async function climbByWords(hunt: Hunt, words: readonly string[]): Promise<Hunted> {
  let held: Pick<Step, 'value' | 'score'>[] = [];
  for (const value of words) {
    const score = await hunt.score(value);
    if (score === undefined) return hunt.ended(false);
    if (score === 100) return hunt.ended(true);
    if (score === 0) continue;
    held = [...held, { value, score }].toSorted((a, b) => b.score - a.score).slice(0, MOST_WORDS);
    const orders = ordersOf(held.map((step) => step.value)).filter((order) => order.split(' ').includes(value));
    const hunted = await walk(hunt, orders);
    if (hunted.found || hunted.withheld) return hunted;
  }
  return hunt.ended(false);
}

/** Score of an address whose street is right and whose house number is missing or among others: another house has less. */
const RIGHT_STREET = 90;
const NUMBERS_AT_ONCE = 18;

/** Street by street without a number, then numbers of the right one some at once, then one by one. */
export async function climbByStreets(hunt: Hunt, streets: readonly Street[]): Promise<Hunted> {
  for (const { name, houses } of streets) {
    const score = await hunt.score(name);
    if (score === undefined) return hunt.ended(false);
    if (score < RIGHT_STREET) continue;
    for (let from = 1; from <= houses; from += NUMBERS_AT_ONCE) {
      const numbers = Array.from({ length: NUMBERS_AT_ONCE }, (_, i) => from + i);
      const near = await hunt.score(`${name} NO. ${numbers.join(' ')}`);
      if (near === undefined) return hunt.ended(false);
      if (near < RIGHT_STREET) continue;
      const hunted = await walk(
        hunt,
        numbers.map((number) => `${name} NO. ${number}`),
      );
      if (hunted.found || hunted.withheld) return hunted;
    }
  }
  return hunt.ended(false);
}

/** Every way to write some of the words in some order, from two words up. */
function ordersOf(words: readonly string[]): string[] {
  const longer = (begun: readonly string[]): string[] => {
    const further = words.filter((word) => !begun.includes(word)).flatMap((word) => longer([...begun, word]));
    return begun.length > 1 ? [begun.join(' '), ...further] : further;
  };
  return longer([]).toSorted((a, b) => a.split(' ').length - b.split(' ').length);
}

/** Tries values one after the other, in the order given. */
export async function walk(hunt: Hunt, values: readonly string[]): Promise<Hunted> {
  for (const value of values) {
    const score = await hunt.score(value);
    if (score === undefined) return hunt.ended(false);
    if (score === 100) return hunt.ended(true);
  }
  return hunt.ended(false);
}

/** Tries values all at once, as a burst that hopes to be judged before it is counted. */
export async function burst(ask: Ask, values: readonly string[]): Promise<Hunted> {
  const heard = await Promise.all(values.map((value, turn) => ask(value, turn)));
  return {
    found: heard.some((one) => typeof one === 'object' && one.score === 100),
    withheld: heard.includes('withheld'),
  };
}
