import { splitWords } from '../text/clean.ts';
import { frequentNames } from './frequent-names.ts';

/** What the register knows of name words. Rebuilt from its counts now and then; comparison only asks. */
export interface Lexicon {
  /** True when a word (upper case) is an established name, so that a word near it is another name and no slip. */
  knows(word: string): boolean;
}

/** Words borne by fewer people may be slips of the register itself. */
export const ESTABLISHED = 20;

/** A lexicon from counted words; words below `ESTABLISHED` are left out. */
export function lexiconOf(counts: Iterable<readonly [word: string, count: number]>): Lexicon {
  const established = new Set<string>();
  for (const [word, count] of counts) if (count >= ESTABLISHED) established.add(word);
  return { knows: (word) => established.has(word) };
}

/** Knows no word: for values that are not names of people. */
export const noLexicon: Lexicon = { knows: () => false };

const frequent = new Set(splitWords(frequentNames));

/** The committed list of frequent names, until the register has counted its own. */
export const frequentLexicon: Lexicon = { knows: (word) => frequent.has(word) };
