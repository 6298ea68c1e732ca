import type { Degree, Reason } from '../likeness.ts';
import type { Alignment, Pair } from './align.ts';
import { COMMON_WEIGHT, type Word } from './word.ts';

/** Another order of the words: SANTOSO BUDI. */
const INVERTED = 0.95;
/** Each value has a word the other lacks, so they disagree and do not merely differ in length. */
const CONTRADICTED = 0.85;
/** No word is given in full on both sides: A B S fits too many people. */
const INITIALS_ALONE = 0.8;
/** What a left-out word weighs when two words agree, one of them telling, and nothing contradicts. */
const LEFT_OUT = 0.45;
/** What a word written twice weighs. */
const TWICE = 0.25;
const AGREED = 0.8;

/** What the degree of an alignment is made of: agreed weight over all weight, times the factors. */
export interface Factors {
  readonly agreed: number;
  readonly all: number;
  /** What a left-out word weighs of its weight. */
  readonly leftOut: number;
  readonly contradicted: number;
  readonly inverted: number;
  readonly abbreviated: number;
}

/** The degree that an alignment amounts to: agreed weight over all weight of both values, then the factors. */
export function weigh(alignment: Alignment): Degree {
  const { agreed, all, contradicted, inverted, abbreviated } = factorsOf(alignment);
  const share = all === 0 ? 0 : (agreed / all) * contradicted * inverted * abbreviated;
  return { share, reason: reasonOf(alignment) };
}

/** The factors behind a degree; 1 where one does not apply. */
export function factorsOf(alignment: Alignment): Factors {
  const { pairs } = alignment;
  const leftOut = isMild(alignment) ? LEFT_OUT : 1;
  return {
    agreed: sum(pairs, (pair) => pair.share * weightOf(pair)),
    all: sum(pairs, weightOf) + leftOut * leftWeight(alignment),
    leftOut: alignment.leftA.length + alignment.leftB.length > 0 ? leftOut : 1,
    contradicted: contradicts(alignment) ? CONTRADICTED : 1,
    inverted: isInverted(pairs) ? INVERTED : 1,
    abbreviated: pairs.every(isAbbreviated) ? INITIALS_ALONE : 1,
  };
}

/** What a pair weighs, of both values; an initial or a short form weighs what its word weighs. */
export function weightOf(pair: Pair): number {
  if (!isAbbreviated(pair)) return pair.a.weight + pair.b.weight;
  return 2 * (pair.a.text.length > pair.b.text.length ? pair.a.weight : pair.b.weight);
}

function leftWeight(alignment: Alignment): number {
  return sum([...alignment.leftA, ...alignment.leftB], (word) => word.weight * timesOf(word, alignment));
}

function isMild(alignment: Alignment): boolean {
  if (contradicts(alignment)) return false;
  const agreed = alignment.pairs.filter(({ share }) => share >= AGREED);
  return agreed.length >= 2 && agreed.some(isTelling);
}

function timesOf(word: Word, { pairs }: Alignment): number {
  return pairs.some(({ a, b }) => a.text === word.text && b.text === word.text) ? TWICE : 1;
}

function isTelling(pair: Pair): boolean {
  return Math.min(pair.a.weight, pair.b.weight) > COMMON_WEIGHT;
}

function isAbbreviated({ relation }: Pair): boolean {
  return relation === 'initial' || relation === 'short';
}

function contradicts({ leftA, leftB }: Alignment): boolean {
  return leftA.length > 0 && leftB.length > 0;
}

function isInverted(pairs: readonly Pair[]): boolean {
  return pairs.some((pair, at) => pair.j < (pairs[at - 1]?.j ?? -1));
}

function reasonOf({ pairs, leftA, leftB }: Alignment): Reason {
  if (pairs.length === 0 || (leftA.length > 0 && leftB.length > 0)) return 'different';
  if (leftA.length > 0 || leftB.length > 0) return 'shortened';
  if (pairs.some(isAbbreviated)) return 'initials';
  if (isInverted(pairs)) return 'order';
  return pairs.every((pair) => pair.relation === 'same') ? 'equal' : 'spelling';
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
