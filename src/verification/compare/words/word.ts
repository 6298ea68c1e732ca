import { otherSoundOf, soundOf } from '../text/sound.ts';

/** Weight of words that so many share that they tell little apart: MUHAMMAD, SITI, a lone letter, RAYA. */
export const COMMON_WEIGHT = 0.35;

/** A word ready to be compared. Its sounds are worked out when first asked for: most words meet their equal first. */
export class Word {
  /** Upper case; short forms written out. */
  readonly text: string;
  /** How much the word says about the value: 1, less for very common words and for a single letter. */
  readonly weight: number;
  #sound: string | undefined;
  #otherSound: string | undefined;

  constructor(text: string, weight: number) {
    this.text = text;
    this.weight = text.length === 1 ? Math.min(weight, COMMON_WEIGHT) : weight;
  }

  get sound(): string {
    this.#sound ??= soundOf(this.text);
    return this.#sound;
  }

  /** The second reading of an ambiguous spelling; else the same as `sound`. */
  get otherSound(): string {
    this.#otherSound ??= otherSoundOf(this.text, this.sound);
    return this.#otherSound;
  }
}

/** A word of a weight. */
export function wordOf(text: string, weight = 1): Word {
  return new Word(text, weight);
}

/** True when two words sound alike in one of their readings. */
export function soundsLike(a: Word, b: Word): boolean {
  if (a.text === b.text || a.sound === b.sound || a.otherSound === b.otherSound) return true;
  return a.otherSound === b.sound || a.sound === b.otherSound;
}

/** The words of a value as one text. */
export function textOf(words: readonly Word[], between = ' '): string {
  return words.map((word) => word.text).join(between);
}
