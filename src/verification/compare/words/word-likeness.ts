import { distance } from '../text/distance.ts';
import type { Lexicon } from './lexicon.ts';
import { soundsLike, type Word } from './word.ts';

/** How two words relate. */
export type Relation = 'same' | 'sound' | 'near' | 'short' | 'initial' | 'none';

/** How alike two words are: 0 to 1, 0 for two different words. */
export interface WordLikeness {
  readonly share: number;
  readonly relation: Relation;
}

const SOUND = 0.98;
const INITIAL = 0.86;
/** A slip never counts more than another spelling of the same sound. */
const NEAR_AT_MOST = 0.97;
/** One slip is one slip, however short the word: enough alone at the usual threshold of 80. */
const ONE_SLIP = 0.81;
const SHORTEST_FOR_ONE_SLIP = 4;

const same: WordLikeness = { share: 1, relation: 'same' };
const sound: WordLikeness = { share: SOUND, relation: 'sound' };
const initial: WordLikeness = { share: INITIAL, relation: 'initial' };
const short: WordLikeness = { share: INITIAL, relation: 'short' };
const none: WordLikeness = { share: 0, relation: 'none' };

/**
 * Compares two words: the same, the same sound, an initial or a short form against its word, or apart by no more slips
 * than a word of their length may have. Two different words that the lexicon both knows are two names (RINA, RIAN).
 */
export function wordLikeness(a: Word, b: Word, lexicon: Lexicon): WordLikeness {
  if (a.text === b.text) return same;
  if (a.text.length === 1 || b.text.length === 1) return letterLikeness(a, b);
  if (soundsLike(a, b)) return sound;
  const [knowsA, knowsB] = [lexicon.knows(a.text), lexicon.knows(b.text)];
  if (knowsA && knowsB) return none;
  if (lexicon.judges && isOtherEnding(a.text, b.text)) return none;
  const near = slipLikeness(a, b, knowsA || knowsB ? 'vouched' : lexicon.judges ? 'unknown' : 'unjudged');
  if (near.share > 0) return near;
  return lexicon.judges && isShortForm(a, b, knowsA, knowsB) ? short : none;
}

/** Letters that stand for one another where they stand alone: I WAYAN, Y WAYAN, L WAYAN off a scanner. */
const LONE = new Set(['I', 'Y', 'J', 'L']);
const LONE_LETTER: WordLikeness = { share: 0.9, relation: 'near' };

function letterLikeness(a: Word, b: Word): WordLikeness {
  if (a.text.length === b.text.length) return LONE.has(a.text) && LONE.has(b.text) ? LONE_LETTER : none;
  return isInitial(a, b) || isInitial(b, a) ? initial : none;
}

/** What a lexicon says of two words of which it does not know both: it knows one, none, or no names at all. */
type Standing = 'vouched' | 'unknown' | 'unjudged';

function slipLikeness(a: Word, b: Word, standing: Standing): WordLikeness {
  const longer = Math.max(a.text.length, b.text.length);
  const allowed = slipsAllowed(longer, standing);
  if (Math.abs(a.text.length - b.text.length) > 2 || allowed === 0) return none;
  const slips = slipsBetween(a, b);
  if (slips > allowed) return none;
  const share = 1 - slips / longer;
  const single = slips <= 1 && longer >= SHORTEST_FOR_ONE_SLIP ? Math.max(share, ONE_SLIP) : share;
  return { share: Math.min(single, NEAR_AT_MOST), relation: 'near' };
}

/** Slips, by `distance`, that one word may be from the other: fewer where the lexicon vouches for neither. */
function slipsAllowed(letters: number, standing: Standing): number {
  if (standing === 'vouched') return letters <= 3 ? 1 : letters <= 5 ? 1.5 : 2.1;
  if (standing === 'unjudged') return letters <= 5 ? 1 : letters <= 8 ? 1.7 : 2.1;
  return letters <= 6 ? 0.7 : letters <= 8 ? 1 : 1.4;
}

/** Words that scanners take for others count as one slip. */
const SCANNED = 0.7;

/** The fewest slips between two words, by their sound, by their letters or by their look. */
function slipsBetween(a: Word, b: Word): number {
  const slips = Math.min(distance(a.sound, b.sound), distance(a.text, b.text));
  return slips > SCANNED && scanned(a.text) === scanned(b.text) ? SCANNED : slips;
}

function scanned(text: string): string {
  return text.replace(/RN/g, 'M').replace(/VV/g, 'W').replace(/CL/g, 'D');
}

/** Endings of men's words and the women's beside them: SUHARTO, SUHARTI; PUTRA, PUTRI; SETIAWAN, SETIAWATI. */
const endings: readonly (readonly [man: RegExp, woman: string])[] = [
  [/(?<=[TNJ])O$/, 'I'],
  [/(?<=R)A$/, 'I'],
  [/WAN$/, 'WATI'],
];

/** True when two words differ only by an ending that makes a man's name a woman's. */
function isOtherEnding(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.slice(0, 3) !== b.slice(0, 3)) return false;
  return endings.some(([man, woman]) => isWoman(a, b, man, woman) || isWoman(b, a, man, woman));
}

function isWoman(a: string, b: string, man: RegExp, woman: string): boolean {
  return b.endsWith(woman) && man.test(a) && a.replace(man, woman) === b;
}

/** True when one word is a short form of the other that is no name of its own: SUMI. and SMT for SUMIATI. */
function isShortForm(a: Word, b: Word, knowsA: boolean, knowsB: boolean): boolean {
  const [shorter, longer] = a.text.length < b.text.length ? [a, b] : [b, a];
  const known = shorter === a ? knowsA : knowsB;
  if (known || longer.text.length < shorter.text.length + 2) return false;
  return (shorter.text.length >= 3 && longer.text.startsWith(shorter.text)) || isSkeleton(shorter.text, longer.text);
}

const VOWEL = /[AEIOU]/;

/** True for consonants of a word in their order, the first letter first: WYN, HDYT. */
function isSkeleton(letters: string, word: string): boolean {
  if (VOWEL.test(letters) || letters.charAt(0) !== word.charAt(0)) return false;
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length;
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
