import { MAX_LETTERS } from '../text/clean.ts';
import { soundOf } from '../text/sound.ts';
import { soundsLike, textOf, type Word, wordOf } from './word.ts';
import { nearnessOf } from './word-likeness.ts';

const SAME_LETTERS = 0.99;
const SAME_SOUND = 0.97;
/** Below this the letters of two whole names differ by more than a slip. */
const NEAR_AT_LEAST = 0.88;

/** The likeness of two names without regard to spaces: NUR HAYATI, NURHAYATI. 0 when the letters differ. */
export function joinedLikeness(a: readonly Word[], b: readonly Word[]): number {
  const [one, other] = [textOf(a, ''), textOf(b, '')];
  if (one === other) return SAME_LETTERS;
  if (a.length === b.length || Math.max(one.length, other.length) > MAX_LETTERS) return 0;
  const [wordOne, wordOther] = [wordOf(one), wordOf(other)];
  if (soundsLike(wordOne, wordOther)) return SAME_SOUND;
  const near = nearnessOf(wordOne, wordOther);
  return near >= NEAR_AT_LEAST ? near * SAME_SOUND : 0;
}

/** The words of a name with those neighbours made one that are one word of the other name. */
export function rejoin(words: readonly Word[], other: readonly Word[]): Word[] {
  const result: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const joined = joinedWord(word, words[at + 1], other);
    if (joined) at++;
    result.push(joined ?? word);
  }
  return result;
}

/** The two words as one when the other name has it so. */
function joinedWord(word: Word, next: Word | undefined, other: readonly Word[]): Word | undefined {
  if (next === undefined) return undefined;
  const text = word.text + next.text;
  const sound = soundOf(text);
  return other.some((o) => o.text === text || o.sound === sound) ? wordOf(text) : undefined;
}
