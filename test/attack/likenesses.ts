import { getElement } from '../../src/reference/index.ts';
import { compareElement } from '../../src/verification/index.ts';
import type { Candidate } from './corpus.ts';
import type { Thought, Told } from './plan.ts';

/** A candidate with its place among all. */
export interface Placed extends Candidate {
  readonly at: number;
}

/** The threshold of the attackers' right, which is the usual one. */
export const THRESHOLD = 80;

const UNKNOWN = -1;

/** What each question would be told of each candidate, compared once as the register compares it. */
export class Likenesses {
  readonly #thought: Thought;
  readonly #numbers = new Map<string, number>();
  readonly #byQuestion = new Map<string, Int16Array>();

  constructor(thought: Thought) {
    this.#thought = thought;
  }

  /** What a question is told when the register holds this. */
  told(registered: string, question: string): Told {
    const { element, knowledge, telling } = this.#thought;
    return telling(compareElement(getElement(element), registered, question, 0, knowledge), THRESHOLD);
  }

  /** A number for what a question is told of a candidate, the same for what sounds the same. */
  heardOf({ value, at }: Placed, question: string): number {
    const known = this.#byQuestion.get(question) ?? this.#begin(question);
    const heard = known[at] ?? UNKNOWN;
    if (heard !== UNKNOWN) return heard;
    const number = this.numberOf(this.told(value, question));
    known[at] = number;
    return number;
  }

  /** The number of what was told. */
  numberOf(told: Told): number {
    const text = textOf(told);
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  #begin(question: string): Int16Array {
    const known = new Int16Array(this.#thought.candidates.length).fill(UNKNOWN);
    this.#byQuestion.set(question, known);
    return known;
  }
}

/** What was told, as a text. */
export function textOf({ score, reason }: Told): string {
  return `${score} ${reason}`;
}
