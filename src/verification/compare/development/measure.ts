import { type Element, getElement } from '../../../reference/index.ts';
import { compareElement } from '../compare-element.ts';
import type { LabelledPair } from './pair.ts';

/** Errors of one category, or of many together. */
export interface Errors {
  readonly pairs: number;
  readonly wrong: number;
  /** Share of wrong answers in percent. */
  readonly rate: number;
}

/** What a comparator does on labelled pairs at a threshold. */
export interface Measurement {
  readonly falseRefusals: Errors;
  readonly falseAccepts: Errors;
  readonly byCategory: ReadonlyMap<string, Errors>;
}

/** Measures an element's comparator. */
export function measure(
  element: 'NAMA_LGKP' | 'TMPT_LHR' | 'ALAMAT',
  pairs: readonly LabelledPair[],
  threshold = 80,
): Measurement {
  const judged = pairs.map((pair) => ({ ...pair, wrong: isWrong(getElement(element), pair, threshold) }));
  const categories = [...new Set(judged.map(({ category }) => category))];
  return {
    falseRefusals: count(judged.filter(({ same }) => same)),
    falseAccepts: count(judged.filter(({ same }) => !same)),
    byCategory: new Map(categories.map((name) => [name, count(judged.filter(({ category }) => category === name))])),
  };
}

function isWrong(element: Element, pair: LabelledPair, threshold: number): boolean {
  return compareElement(element, pair.registered, pair.submitted, threshold).match !== pair.same;
}

function count(judged: readonly { wrong: boolean }[]): Errors {
  const wrong = judged.filter((pair) => pair.wrong).length;
  return { pairs: judged.length, wrong, rate: judged.length === 0 ? 0 : (100 * wrong) / judged.length };
}
