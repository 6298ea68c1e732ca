import type { Degree, Reason } from '../likeness.ts';
import type { Alignment, Pair } from './align.ts';
import { COMMON_WEIGHT } from './word.ts';

/** Another order of the words: SANTOSO BUDI. */
const INVERTED = 0.95;
/** Each value has a word the other lacks, so they disagree and do not merely differ in length. */
const CONTRADICTED = 0.85;
/** No word is given in full on both sides: A B S fits too many people. */
const INITIALS_ALONE = 0.8;
/** What a left-out word weighs when two telling words agree and nothing contradicts. */
const LEFT_OUT = 0.8;
const AGREED = 0.9;

/** The degree that an alignment amounts to: agreed weight over all weight of both values, then the penalties. */
export function weigh(alignment: Alignment): Degree {
  const { pairs } = alignment;
  const agreed = sum(pairs, (pair) => pair.share * weightOf(pair));
  const all = sum(pairs, weightOf) + leftWeight(alignment);
  let share = all === 0 ? 0 : agreed / all;
  if (contradicts(alignment)) share *= CONTRADICTED;
  if (isInverted(pairs)) share *= INVERTED;
  if (pairs.every((pair) => pair.relation === 'initial')) share *= INITIALS_ALONE;
  return { share, reason: reasonOf(alignment) };
}

/** An initial weighs what its word weighs. */
function weightOf(pair: Pair): number {
  if (pair.relation !== 'initial') return pair.a.weight + pair.b.weight;
  return 2 * (pair.a.text.length > 1 ? pair.a.weight : pair.b.weight);
}

function leftWeight(alignment: Alignment): number {
  const left = sum([...alignment.leftA, ...alignment.leftB], (word) => word.weight);
  const mild = !contradicts(alignment) && alignment.pairs.filter(isTelling).length >= 2;
  return mild ? LEFT_OUT * left : left;
}

function isTelling(pair: Pair): boolean {
  return pair.share >= AGREED && Math.min(pair.a.weight, pair.b.weight) > COMMON_WEIGHT;
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
  if (pairs.some((pair) => pair.relation === 'initial')) return 'initials';
  if (isInverted(pairs)) return 'order';
  return pairs.every((pair) => pair.relation === 'same') ? 'equal' : 'spelling';
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
