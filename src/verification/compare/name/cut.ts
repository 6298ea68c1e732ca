import { soundsLike, textOf, type Word } from '../words/word.ts';

/** Forms and old tables cut names at 20 letters and up; shorter values are abbreviated by people, not by tables. */
const NARROWEST = 18;
const CUT = 0.9;

/**
 * The likeness of a name to one that was cut at a fixed width: 0.9 when the shorter one ends inside or behind a word of
 * the longer and all words before agree, else 0. Symmetric.
 */
export function wasCut(a: readonly Word[], b: readonly Word[]): number {
  const [short, long] = textOf(a).length <= textOf(b).length ? [a, b] : [b, a];
  if (textOf(short).length < NARROWEST || short.length > long.length) return 0;
  const last = short.length - 1;
  const cut = short.every((word, at) => agreesWith(word, long[at], at === last));
  return cut ? CUT : 0;
}

function agreesWith(word: Word, full: Word | undefined, mayBeCut: boolean): boolean {
  if (full === undefined) return false;
  return soundsLike(word, full) || (mayBeCut && full.text.startsWith(word.text));
}
