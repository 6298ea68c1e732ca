import { latinise } from './look-alikes.ts';

/** Longer values (UTF-16 units) are not read at all; a register name has at most 60 letters (Permendagri 73/2022). */
export const MAX_TEXT = 1_000;

/** Longer cleaned values are not aligned; keeps the worst pair below 20 milliseconds. */
export const MAX_LETTERS = 200;

/** Values of more words are not aligned either: the work grows with the square of the words. */
export const MAX_WORDS = 40;

const PLAIN = /^[\x20-\x7e]*$/;
const INVISIBLE = /\p{Cf}/gu;
const MARKS = /\p{M}/gu;
/** Removed and not made a space: MA'RUF is one word. The replacement character stands where an apostrophe was lost. */
const APOSTROPHES = /['"`´‘’‚‛“”′ʹʻʼʾʿ\ufffd]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/**
 * Upper case without what a reader cannot see: compatibility forms (NFKC), accents, zero-width characters, look-alike
 * letters and apostrophes. Punctuation stays, for those who need the comma before a degree or the slash in RT 01/02.
 */
export function upperText(text: string): string {
  return (PLAIN.test(text) ? text : foldUnicode(text)).toUpperCase().replace(APOSTROPHES, '');
}

/** The words of a text: runs of letters and digits of its `upperText`. */
export function wordsOf(text: string): string[] {
  return splitWords(upperText(text));
}

/** The words of what is upper text already. */
export function splitWords(upper: string): string[] {
  return upper.split(BETWEEN_WORDS).filter((word) => word !== '');
}

/** A text as its words with one space between; letters inside a word are never changed. */
export function clean(text: string): string {
  return wordsOf(text).join(' ');
}

const HAS_DIGIT = /\d/;
const HAS_LETTER = /\p{L}/u;
const misread: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '4': 'A', '5': 'S', '6': 'G', '8': 'B' };

/** A word with digits that stand for letters put right: SANT0SO is SANTOSO. A number without letters stays. */
export function lettersOf(word: string): string {
  if (!HAS_DIGIT.test(word) || !HAS_LETTER.test(word)) return word;
  return word.replace(/[014568]/g, (digit) => misread[digit] ?? digit);
}

function foldUnicode(text: string): string {
  const visible = text.replace(INVISIBLE, '').replace(APOSTROPHES, '');
  return latinise(visible.normalize('NFKD').replace(MARKS, '').toUpperCase());
}
