import { tellPlaces } from '../explain/tell-places.ts';
import { tellAlignment } from '../explain/tell-words.ts';
import type { Trace } from '../explain/trace.ts';
import { type Degree, NOT_IDENTICAL, notIdentical } from '../likeness.ts';
import { provinceNames } from '../region-names.ts';
import { lettersOf, MAX_LETTERS, MAX_WORDS, wordsOf } from '../text/clean.ts';
import { align } from '../words/align.ts';
import { noLexicon } from '../words/lexicon.ts';
import { weigh } from '../words/weigh.ts';
import { soundsLike, wordOf } from '../words/word.ts';
import { nearnessOf } from '../words/word-likeness.ts';
import { type Gazetteer, placeLetters } from './gazetteer.ts';

/** Another name or spelling of the same known place. */
const SAME_PLACE = 0.98;
/** A name that only covers the other: JAKARTA for JAKARTA SELATAN. */
const PART_OF = 0.9;
/** A misspelled name that can mean no other known place counts at least this, however short it is. */
const SLIP = 0.85;

const JAKARTA = 'JAKARTA';

/**
 * How alike two places of birth are. Known places are the same or not, whatever their letters; a misspelled name counts
 * as the known place it is nearest to; two unknown places are compared by their words. Symmetric.
 */
export function comparePlaces(registered: string, submitted: string, gazetteer: Gazetteer, trace?: Trace): Degree {
  const [a, b] = [placeWords(registered), placeWords(submitted)];
  const [lettersA, lettersB] = [placeLetters(a), placeLetters(b)];
  if (!isReadable(a, lettersA) || !isReadable(b, lettersB)) return { share: 0, reason: 'unreadable' };
  if (a.join(' ') === b.join(' ')) return { share: 1, reason: 'equal' };
  if (lettersA === lettersB) return { share: NOT_IDENTICAL, reason: 'equal' };
  const [placeA, placeB] = [gazetteer.find(lettersA), gazetteer.find(lettersB)];
  if (trace) tellPlaces(trace, [lettersA, placeA], [lettersB, placeB], (letters) => gazetteer.nearest(letters));
  if (placeA !== undefined && placeB !== undefined) return compareKnown(placeA, placeB);
  if (soundsLike(wordOf(lettersA), wordOf(lettersB))) return { share: SAME_PLACE, reason: 'spelling' };
  const [nearA, nearB] = [placeA ?? gazetteer.nearest(lettersA), placeB ?? gazetteer.nearest(lettersB)];
  if (otherSide(a, b)) return { share: 0, reason: 'different' };
  if ((placeA ?? placeB) === undefined) return compareUnknown(a, b, nearA, nearB, trace);
  if (nearA !== undefined && nearA === nearB) return compareSlip(lettersA, lettersB);
  return nearA !== undefined && nearB !== undefined ? { share: 0, reason: 'different' } : compareByWords(a, b, trace);
}

const sides = new Set(['UTARA', 'SELATAN', 'TIMUR', 'BARAT', 'TENGAH', 'TENGGARA']);

/** True when both end with a direction and it is not the same: no slip makes UTARA of BARAT. */
function otherSide(a: readonly string[], b: readonly string[]): boolean {
  const [one = '', other = ''] = [a.at(-1), b.at(-1)];
  return one !== other && sides.has(one) && sides.has(other);
}

function compareKnown(a: string, b: string): Degree {
  if (a === b) return { share: SAME_PLACE, reason: 'spelling' };
  const covers = (a === JAKARTA && b.startsWith(JAKARTA)) || (b === JAKARTA && a.startsWith(JAKARTA));
  return covers ? { share: PART_OF, reason: 'shortened' } : { share: 0, reason: 'different' };
}

function compareSlip(a: string, b: string): Degree {
  return { share: Math.max(SLIP, Math.min(nearnessOf(wordOf(a), wordOf(b)), SAME_PLACE)), reason: 'spelling' };
}

/** Two misspellings of one known place, or two villages that no table has. */
function compareUnknown(
  a: readonly string[],
  b: readonly string[],
  nearA: string | undefined,
  nearB: string | undefined,
  trace: Trace | undefined,
): Degree {
  if (nearA !== nearB && nearA !== undefined && nearB !== undefined) return { share: 0, reason: 'different' };
  return compareByWords(a, b, trace);
}

function compareByWords(a: readonly string[], b: readonly string[], trace?: Trace): Degree {
  const words = (all: readonly string[]) => all.map((word) => wordOf(word));
  const alignment = align(words(a), words(b), noLexicon);
  const degree = weigh(alignment);
  if (trace) tellAlignment(trace, alignment, degree.share);
  return notIdentical(degree);
}

/** The words of a place; a province or the country behind a comma, a hyphen or in brackets is left out. */
function placeWords(text: string): string[] {
  const [first = '', ...rest] = text.split(/[,(/]| - /);
  const words = wordsOf(first).map(lettersOf);
  const others = rest.flatMap(wordsOf).map(lettersOf);
  const beside = words.length > 0 && (provinceNames.has(others.join('')) || others.join('') === 'INDONESIA');
  return beside || others.length === 0 ? words : [...words, ...others];
}

function isReadable(words: readonly string[], letters: string): boolean {
  return letters.length > 0 && letters.length <= MAX_LETTERS && words.length <= MAX_WORDS;
}
