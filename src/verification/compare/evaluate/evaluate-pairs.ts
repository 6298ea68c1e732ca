import type { Element } from '../../../reference/index.ts';
import { compareElement, type Knowledge } from '../compare-element.ts';
import { MedianTime } from './median-time.ts';
import type { ClerkPair } from './read-pairs.ts';
import { type Figures, Tally } from './tally.ts';

/** The figures of a comparator, with what a pair takes. */
export interface Evaluation extends Figures {
  readonly threshold: number;
  /** Median time a pair in microseconds; null without pairs. */
  readonly microseconds: number | null;
}

/** How to evaluate. */
export interface EvaluationPlan {
  readonly element: Element;
  readonly threshold: number;
  readonly knowledge: Knowledge;
  /** A clock that only runs forward, in nanoseconds. */
  readonly nanoseconds: () => bigint;
  /** Takes each score in the order of the pairs. */
  readonly onScore?: (score: number) => void | Promise<void>;
}

/**
 * Compares labelled pairs as they arrive and tells how often the comparator is wrong at a threshold. Memory does not
 * grow with their number.
 */
export async function evaluatePairs(pairs: AsyncIterable<ClerkPair>, plan: EvaluationPlan): Promise<Evaluation> {
  const { element, threshold, knowledge, nanoseconds, onScore } = plan;
  const tally = new Tally();
  const times = new MedianTime();
  for await (const { same, registered, submitted, category } of pairs) {
    const start = nanoseconds();
    const { match, score } = compareElement(element, registered, submitted, threshold, knowledge);
    times.add(Number(nanoseconds() - start));
    tally.add(same, score, match, category);
    const written = onScore?.(score);
    if (written) await written;
  }
  return { ...tally.figures(), threshold, microseconds: times.microseconds() };
}
