import { tellNames, tellReading, tellWhole } from '../explain/tell-names.ts';
import type { Trace } from '../explain/trace.ts';
import { better, type Degree, NOT_IDENTICAL, notIdentical } from '../likeness.ts';
import { MAX_LETTERS, MAX_WORDS } from '../text/clean.ts';
import { takenApart } from '../words/acronym.ts';
import { align } from '../words/align.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { joinedLikeness, rejoin } from '../words/lost-spaces.ts';
import { weigh } from '../words/weigh.ts';
import { COMMON_WEIGHT, type Word, wordOf } from '../words/word.ts';
import { wasCut } from './cut.ts';
import { type Name, readName } from './read-name.ts';
import { isCommon, writtenOut } from './short-forms.ts';

/** The same name, once with BIN or BINTI and once without. */
const fatherLeftOut: Degree = { share: 0.97, reason: 'shortened' };
const different: Degree = { share: 0, reason: 'different' };

/**
 * How alike two full names are; symmetric. 1 when the words without titles and degrees are identical, else the best of
 * the readings that the two allow. `unreadable` when one has no letters or more than `MAX_LETTERS`.
 */
export function compareNames(registered: string, submitted: string, lexicon: Lexicon, trace?: Trace): Degree {
  const [a, b] = [readName(registered), readName(submitted)];
  if (trace) tellNames(trace, a, b);
  if (!isReadable(a) || !isReadable(b)) return { share: 0, reason: 'unreadable' };
  if (sameWords(a.words, b.words) && sameWords(a.father, b.father)) return { share: 1, reason: 'equal' };
  if (sameWords(a.words, b.words) && a.father.length * b.father.length === 0) return fatherLeftOut;
  const best = readings(a, b)
    .map(([one, other]) => compareWords(one.map(nameWord), other.map(nameWord), lexicon, trace))
    .reduce(better, different);
  return notIdentical(best);
}

/**
 * The ways to read two names against each other. A patronymic counts only if both have one; where one side may have
 * left out the word BIN alone, it is also read as part of the name.
 */
function readings(a: Name, b: Name): (readonly [readonly string[], readonly string[]])[] {
  const fathers = a.father.length > 0 || b.father.length > 0;
  const bothHave = a.father.length > 0 && b.father.length > 0;
  const plain = [a.words, b.words] as const;
  const whole = [
    [...a.words, ...a.father],
    [...b.words, ...b.father],
  ] as const;
  const found = bothHave ? [whole] : fathers ? [plain, whole] : [plain];
  const doubtful = a.cautious.length > whole[0].length || b.cautious.length > whole[1].length;
  return doubtful ? [...found, [a.cautious, b.cautious]] : found;
}

/** The best of the ways to take the words of one reading: one by one, cut, without spaces, initials taken apart. */
function compareWords(a: readonly Word[], b: readonly Word[], lexicon: Lexicon, trace?: Trace): Degree {
  const aligned = compareAligned(a, b, lexicon, trace);
  if (aligned.share >= NOT_IDENTICAL) return aligned;
  const cut: Degree = { share: wasCut(a, b, lexicon), reason: 'shortened' };
  const joined: Degree = { share: joinedLikeness(a, b), reason: 'spelling' };
  if (trace) tellWhole(trace, cut.share, joined.share);
  const best = [cut, joined].reduce(better, aligned);
  return a.length === b.length ? best : better(best, compareRegrouped(a, b, lexicon, trace));
}

/** With neighbours joined that are one word of the other, or a run of initials taken apart. */
function compareRegrouped(a: readonly Word[], b: readonly Word[], lexicon: Lexicon, trace?: Trace): Degree {
  const [joinedA, joinedB] = [rejoin(a, b), rejoin(b, a)];
  const regrouped = joinedA.length < a.length || joinedB.length < b.length;
  const joined = regrouped ? compareAligned(joinedA, joinedB, lexicon, trace) : different;
  const [apartA, apartB] = [takenApart(a, b), takenApart(b, a)];
  return apartA === a && apartB === b ? joined : better(joined, compareAligned(apartA, apartB, lexicon, trace));
}

function compareAligned(a: readonly Word[], b: readonly Word[], lexicon: Lexicon, trace?: Trace): Degree {
  const alignment = align(a, b, lexicon);
  const degree = weigh(alignment);
  if (trace) tellReading(trace, a, b, alignment, degree.share, lexicon);
  return degree;
}

function nameWord(word: string, at: number, all: readonly string[]): Word {
  const text = writtenOut(word, all[at - 1]);
  return wordOf(text, isCommon(text) ? COMMON_WEIGHT : 1);
}

function isReadable(name: Name): boolean {
  const all = [...name.cautious, ...name.father];
  return name.words.length > 0 && all.length <= MAX_WORDS && all.join('').length <= MAX_LETTERS;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}
