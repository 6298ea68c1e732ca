import { type Word, wordOf } from './word.ts';

const SHORTEST = 2;
const LONGEST = 4;

/**
 * The words of a name with a run of initials taken apart where the other name has the words that they stand for: IB is
 * I B against IDA BAGUS, IGN is I G N against I GUSTI NGURAH. The same array when there is nothing to take apart.
 */
export function takenApart(words: readonly Word[], other: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ text }) => isAcronym(text, other));
  const acronym = words[at];
  if (acronym === undefined) return words;
  const letters = [...acronym.text].map((letter) => wordOf(letter));
  return [...words.slice(0, at), ...letters, ...words.slice(at + 1)];
}

function isAcronym(text: string, other: readonly Word[]): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || other.some((word) => word.text === text)) return false;
  return other.some((_, start) => [...text].every((letter, at) => other[start + at]?.text.charAt(0) === letter));
}
