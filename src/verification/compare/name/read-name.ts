import { lettersOf, splitWords, upperText } from '../text/clean.ts';
import { areDegrees, degreeLength, isTitle } from './titles.ts';

/** A name taken apart. All words in upper case and as written. */
export interface Name {
  /** The name itself, without titles, degrees and patronymic. */
  readonly words: readonly string[];
  /** The same with every title and degree of one or two letters, which may be an initial instead: H, R, S H. */
  readonly cautious: readonly string[];
  /** What follows BIN or BINTI; empty when there is none. */
  readonly father: readonly string[];
}

const LONGEST_DOUBTFUL = 2;
const CHILD_OF = new Set(['BIN', 'BINTI', 'BINTE', 'BN', 'BT', 'BTI', 'BTE']);

/** Reads a full name. A title is only ever a whole word, and the last remaining word is never taken for one. */
export function readName(text: string): Name {
  const all = nameWords(upperText(text));
  const { start, end } = core(all);
  const words = all.slice(start, end);
  const cautious = [...all.slice(0, start).filter(isDoubtful), ...words, ...all.slice(end).filter(isDoubtful)];
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && CHILD_OF.has(word));
  if (at < 0) return { words, cautious, father: [] };
  return { words: words.slice(0, at), cautious: cautious.filter((w) => !CHILD_OF.has(w)), father: words.slice(at + 1) };
}

/** All words, less what stands behind a comma when it is degrees alone. */
function nameWords(upper: string): string[] {
  const [first = [], ...parts] = upper.split(',').map((part) => splitWords(part).map(lettersOf));
  return [...first, ...parts.filter((part) => !(first.length > 0 && areDegrees(part))).flat()];
}

/** Where the name itself begins and ends among its titles and degrees. */
function core(all: readonly string[]): { start: number; end: number } {
  let start = 0;
  let end = all.length;
  while (end - start > 1 && isTitle(all[start] ?? '')) start++;
  for (;;) {
    const length = degreeLength(all.slice(start + 1, end));
    if (length === 0) return { start, end };
    end -= length;
  }
}

function isDoubtful(word: string): boolean {
  return word.length <= LONGEST_DOUBTFUL;
}
