import { splitWords } from '../text/clean.ts';
import { frequentNames } from './frequent-names.ts';

/** What the register knows of name words. Rebuilt from its counts now and then; comparison only asks. */
export interface Lexicon {
  /** True when a word (upper case) is an established name, so that a word near it is another name and no slip. */
  knows(word: string): boolean;
  /** False when it holds no names at all, so that not knowing a word says nothing about it. */
  readonly judges: boolean;
}

/** Words borne by fewer people may be slips of the register itself. */
export const ESTABLISHED = 20;

/**
 * In a large register a slip of a very common name has many bearers too: of more than two million words, one in this
 * many is asked for.
 */
const ONE_IN = 200_000;

/** A lexicon from counted words alone. */
export function lexiconOf(counts: Iterable<readonly [word: string, count: number]>): Lexicon {
  const established = establishedWords(counts);
  return { judges: true, knows: (word) => established.has(word) };
}

/** A lexicon from a register's counts beside the committed list. */
export function registerLexicon(counts: Iterable<readonly [word: string, count: number]>): Lexicon {
  return establishedLexicon(establishedWords(counts));
}

/**
 * A lexicon from a register's established words beside the committed list: a name that Indonesia knows is a name also where
 * nobody bears it yet.
 */
export function establishedLexicon(words: ReadonlySet<string>): Lexicon {
  return { judges: true, knows: (word) => words.has(word) || frequent.has(word) };
}

/** Knows no word: for values that are not names of people. */
export const noLexicon: Lexicon = { judges: false, knows: () => false };

const frequent = new Set(splitWords(frequentNames));

/** The committed list of frequent names, until the register has counted its own. */
export const frequentLexicon: Lexicon = { judges: true, knows: (word) => frequent.has(word) };

/** The counted words that are names: those below `ESTABLISHED`, or too few for all that were counted, are left out. */
export function establishedWords(counts: Iterable<readonly [word: string, count: number]>): ReadonlySet<string> {
  const all = new Map<string, number>();
  let total = 0;
  for (const [word, count] of counts) {
    all.set(word, (all.get(word) ?? 0) + count);
    total += count;
  }
  const least = Math.max(ESTABLISHED, total / ONE_IN);
  return new Set([...all].filter(([, count]) => count >= least).map(([word]) => word));
}
