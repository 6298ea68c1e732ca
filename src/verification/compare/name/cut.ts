import type { Lexicon } from '../words/lexicon.ts';
import { soundsLike, textOf, type Word } from '../words/word.ts';

/** Forms and old tables cut names at 20 letters and up; shorter values are abbreviated by people, not by tables. */
const NARROWEST = 18;
const CUT = 0.9;
/** Widths that forms and tables have. */
const WIDTHS = new Set([20, 25, 30, 35, 40, 50]);

/**
 * The likeness of a name to one that was cut at a fixed width: 0.9 when the shorter one ends inside or behind a word of
 * the longer and all words before agree, else 0. Symmetric.
 */
export function wasCut(a: readonly Word[], b: readonly Word[], lexicon: Lexicon): number {
  const [short, long] = isShorter(a, b) ? [a, b] : [b, a];
  if (textOf(short).length < NARROWEST || short.length > long.length) return 0;
  const last = short.length - 1;
  const cut = short.every((word, at) => agreesWith(word, long[at], at === last));
  if (!cut) return 0;
  // RAHMA for RAHMAN is another name, unless it ends just where tables end.
  const [end, full] = [short[last]?.text ?? '', long[last]?.text ?? ''];
  const twoNames = end !== full && lexicon.knows(end) && lexicon.knows(full);
  return twoNames && !WIDTHS.has(textOf(short).length) ? 0 : CUT;
}

/** By letters, then by words: which is the shorter must not depend on which is asked first. */
function isShorter(a: readonly Word[], b: readonly Word[]): boolean {
  const [one, other] = [textOf(a).length, textOf(b).length];
  return one === other ? a.length < b.length : one < other;
}

function agreesWith(word: Word, full: Word | undefined, mayBeCut: boolean): boolean {
  if (full === undefined) return false;
  return soundsLike(word, full) || (mayBeCut && full.text.startsWith(word.text));
}
