import { distance } from '../text/distance.ts';
import type { Lexicon } from './lexicon.ts';
import { soundsLike, type Word } from './word.ts';

/** How two words relate. */
export type Relation = 'same' | 'sound' | 'near' | 'initial' | 'none';

/** How alike two words are: 0 to 1, 0 for two different words. */
export interface WordLikeness {
  readonly share: number;
  readonly relation: Relation;
}

const SOUND = 0.98;
const INITIAL = 0.86;
/** A slip never counts more than another spelling of the same sound. */
const NEAR_AT_MOST = 0.97;
/** Below this two words are different words and lend each other no likeness. */
const NEAR_AT_LEAST = 0.55;

const same: WordLikeness = { share: 1, relation: 'same' };
const sound: WordLikeness = { share: SOUND, relation: 'sound' };
const initial: WordLikeness = { share: INITIAL, relation: 'initial' };
const none: WordLikeness = { share: 0, relation: 'none' };

/**
 * Compares two words: the same, the same sound, an initial against its word, or near by `distance`. Two different
 * words that the lexicon both knows are two names (RINA, RIAN) and count half, which leaves them different.
 */
export function wordLikeness(a: Word, b: Word, lexicon: Lexicon): WordLikeness {
  if (a.text === b.text) return same;
  if (a.text.length === 1 || b.text.length === 1) return isInitial(a, b) || isInitial(b, a) ? initial : none;
  if (soundsLike(a, b)) return sound;
  const near = nearnessOf(a, b);
  if (near < NEAR_AT_LEAST) return none;
  const share = lexicon.knows(a.text) && lexicon.knows(b.text) ? near / 2 : near;
  return share < NEAR_AT_LEAST ? none : { share: Math.min(share, NEAR_AT_MOST), relation: 'near' };
}

/** Below this by sound, the letters as written cannot be near either. */
const HOPELESS = 0.4;

/**
 * The better of nearness by sound and by letters: a slip may make or break a sound (MADIUN, MAIDUN), and then counts
 * once by its letters.
 */
export function nearnessOf(a: Word, b: Word): number {
  const bySound = nearness(a.sound, b.sound);
  return bySound < HOPELESS ? bySound : Math.max(bySound, nearness(a.text, b.text));
}

/** 1 minus the distance per letter of the longer text; 0 without counting when the lengths differ by half or more. */
export function nearness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (2 * Math.min(a.length, b.length) <= longer) return 0;
  return Math.max(0, 1 - distance(a, b) / longer);
}

function isInitial(letter: Word, word: Word): boolean {
  return letter.text.length === 1 && word.text.length > 1 && startsWith(word, letter.text);
}

function startsWith(word: Word, letter: string): boolean {
  return word.text.startsWith(letter) || word.sound.startsWith(letter);
}
