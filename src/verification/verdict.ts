import type { Element } from '../reference/index.ts';
import type { Reason } from './compare/index.ts';

/** Why an element was judged as it was, where that is not a matter of comparing values. */
export const furtherReasons = {
  withheld: 'Nothing is said: too many different values were tried for this element.',
  superseded: "The document was the person's, and another has taken its place.",
} as const;

/** The verdict on one element. */
export interface ElementVerdict {
  readonly element: Element;
  readonly match: boolean;
  /** Similarity, an integer 0-100; for exact elements 100 or 0. */
  readonly score: number;
  readonly reason: Reason | keyof typeof furtherReasons;
  /** False when the caller sent no value: no match, and no wrong guess either. */
  readonly submitted: boolean;
}
