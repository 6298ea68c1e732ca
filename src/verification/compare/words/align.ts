import type { Lexicon } from './lexicon.ts';
import type { Word } from './word.ts';
import { type Relation, wordLikeness } from './word-likeness.ts';

/** Two words taken for one another. */
export interface Pair {
  readonly a: Word;
  readonly b: Word;
  /** Places of the words in their values, from 0. */
  readonly i: number;
  readonly j: number;
  /** 0 to 1. */
  readonly share: number;
  readonly relation: Relation;
}

/** Which word of one value answers to which of the other, in the order of the first, and what is left over. */
export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly leftA: readonly Word[];
  readonly leftB: readonly Word[];
}

/** Pairs the words of two values, the likest first, each word once. */
export function align(a: readonly Word[], b: readonly Word[], lexicon: Lexicon): Alignment {
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const pairs: Pair[] = [];
  for (const pair of candidates(a, b, lexicon)) {
    if (takenA.has(pair.i) || takenB.has(pair.j)) continue;
    takenA.add(pair.i);
    takenB.add(pair.j);
    pairs.push(pair);
  }
  return {
    pairs: pairs.sort((one, two) => one.i - two.i),
    leftA: a.filter((_, i) => !takenA.has(i)),
    leftB: b.filter((_, j) => !takenB.has(j)),
  };
}

/** Pairs that could be taken; a word that is sure of its equal competes for no other. */
function candidates(a: readonly Word[], b: readonly Word[], lexicon: Lexicon): Pair[] {
  const found: Pair[] = [];
  const sureB = b.map((word) => isSure(word, b, a));
  for (const [i, wordA] of a.entries()) {
    const sure = isSure(wordA, a, b);
    for (const [j, wordB] of b.entries()) {
      if ((sure || sureB[j]) && wordA.text !== wordB.text) continue;
      const { share, relation } = wordLikeness(wordA, wordB, lexicon);
      if (share > 0) found.push({ a: wordA, b: wordB, i, j, share, relation });
    }
  }
  return found.sort(likestFirst);
}

/** True when the other value has the word at least as often as its own. */
function isSure(word: Word, own: readonly Word[], other: readonly Word[]): boolean {
  const inOther = timesIn(word, other);
  return inOther > 0 && inOther >= timesIn(word, own);
}

function timesIn(word: Word, words: readonly Word[]): number {
  let times = 0;
  for (const { text } of words) if (text === word.text) times++;
  return times;
}

/** Even pairs go by nearness of place; what is still even cannot compete for a word, so the result is symmetric. */
function likestFirst(one: Pair, two: Pair): number {
  return two.share - one.share || Math.abs(one.i - one.j) - Math.abs(two.i - two.j) || one.i + one.j - two.i - two.j;
}
