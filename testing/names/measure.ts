import { type ElementName, getElement } from '../../src/reference/index.ts';
import { compareElement, type Figures, type Knowledge, MedianTime, Tally } from '../../src/verification/index.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import type { LabelledPair } from './pair.ts';
import { tokenSetRatio } from './token-set-ratio.ts';

/** Scores a pair from 0 to 100; it is taken for the same from `threshold` on. */
export interface Measure {
  readonly name: string;
  score(pair: LabelledPair): number;
}

/** What a measure does on a set, and how long a pair takes in the median, in microseconds. */
export interface Measured extends Figures {
  readonly microseconds: number | null;
}

/** Jaro-Winkler on the values as written, in capitals. */
export const jaroWinklerMeasure: Measure = {
  name: 'Jaro-Winkler',
  score: ({ registered, submitted }) =>
    Math.round(100 * jaroWinkler(registered.toUpperCase(), submitted.toUpperCase())),
};

/** The token set ratio on the values as written, in capitals. */
export const tokenSetMeasure: Measure = {
  name: 'token set ratio',
  score: ({ registered, submitted }) => Math.round(100 * tokenSetRatio(registered, submitted)),
};

/** The comparator of an element, with what it is to know. */
export function comparatorOf(element: ElementName, knowledge: Knowledge, name = 'Gapura'): Measure {
  const found = getElement(element);
  return {
    name,
    score: ({ registered, submitted }) => compareElement(found, registered, submitted, 100, knowledge).score,
  };
}

/** Measures on labelled pairs at a threshold, in the order given. */
export function measure(pairs: readonly LabelledPair[], { score }: Measure, threshold = 80): Measured {
  const tally = new Tally();
  const times = new MedianTime();
  for (const pair of pairs) {
    const start = process.hrtime.bigint();
    const value = score(pair);
    times.add(Number(process.hrtime.bigint() - start));
    tally.add(pair.same, value, value >= threshold, pair.category);
  }
  return { ...tally.figures(), microseconds: times.microseconds() };
}
