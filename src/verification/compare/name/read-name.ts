import { lettersOf, splitWords, upperText } from '../text/clean.ts';
import { areDegrees, degreeLength, isTitle } from './titles.ts';

/** A name taken apart. All words in upper case and as written. */
export interface Name {
  /** The name itself, without titles, degrees and patronymic. */
  readonly words: readonly string[];
  /** The same with every title and degree that may be an initial or a name instead: H, R, S H, RADEN. */
  readonly cautious: readonly string[];
  /** What follows BIN or BINTI; empty when there is none. */
  readonly father: readonly string[];
  /** The text that was read. */
  readonly text: string;
}

const LONGEST_DOUBTFUL = 2;
/** Titles that are also given as names. */
const titlesOrNames = new Set(['RADEN', 'TUBAGUS', 'HAJI', 'TUAN']);
const CHILD_OF = new Set(['BIN', 'BINTI', 'BINTE', 'BN', 'BT', 'BTI', 'BTE', 'ALIAS', 'ALS']);

/** Reads a full name. A title is only ever a whole word, and the last remaining word is never taken for one. */
export function readName(text: string): Name {
  const all = nameWords(upperText(text));
  const { start, end } = core(all);
  const words = all.slice(start, end);
  const cautious = [...all.slice(0, start).filter(isDoubtful), ...words, ...all.slice(end).filter(isDoubtful)];
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && CHILD_OF.has(word));
  if (at < 0) return { words, cautious, father: [], text };
  const kept = cautious.filter((word) => !CHILD_OF.has(word));
  return { words: words.slice(0, at), cautious: kept, father: words.slice(at + 1), text };
}

/** A degree that no list has yet, by its points: M.Eng, S.Tr.Kes. */
const DOTTED = /^ *[A-Z]{1,2}\.(?:[A-Z]+\.?)+ *$/;

/** All words, less what stands behind a comma when it is degrees alone. */
function nameWords(upper: string): string[] {
  const [first = '', ...parts] = upper.split(',');
  const words = lettersIn(first);
  const named = parts.filter((part) => words.length === 0 || !isDegree(part));
  return [...words, ...named.flatMap(lettersIn)];
}

function isDegree(part: string): boolean {
  return DOTTED.test(part) || areDegrees(lettersIn(part));
}

function lettersIn(text: string): string[] {
  return splitWords(text).map(nameLetters);
}

/** A one of its own is the I of Balinese names: no name has a number. */
function nameLetters(word: string): string {
  return word === '1' ? 'I' : lettersOf(word);
}

/** Where the name itself begins and ends among its titles and degrees. */
function core(all: readonly string[]): { start: number; end: number } {
  let start = 0;
  let end = all.length;
  while (end - start > 1 && isTitle(all[start] ?? '')) start++;
  for (;;) {
    const length = degreeLength(all.slice(start + 1, end));
    // A lone letter at the end is rather an initial than H. for Haji, which stands in front.
    if (length === 0 || (length === 1 && all[end - 1]?.length === 1)) return { start, end };
    end -= length;
  }
}

function isDoubtful(word: string): boolean {
  return word.length <= LONGEST_DOUBTFUL || titlesOrNames.has(word);
}

/** The words of the text that are titles and degrees, for those who ask how it was read. */
export function leftOut({ text, words, father }: Name): string[] {
  const kept = [...words, ...father];
  return splitWords(upperText(text))
    .map(nameLetters)
    .filter((word) => !CHILD_OF.has(word) && !kept.includes(word));
}
