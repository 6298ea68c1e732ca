import type { Element } from '../reference/index.ts';

/** The verdict on one element. */
export interface ElementVerdict {
  readonly element: Element;
  readonly match: boolean;
  /** Similarity, an integer 0-100; for exact elements 100 or 0. */
  readonly score: number;
  /** False when the caller sent no value: no match, and no wrong guess either. */
  readonly submitted: boolean;
}
