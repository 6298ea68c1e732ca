import { tellAddresses, tellFactor } from '../explain/tell-addresses.ts';
import { tellAlignment } from '../explain/tell-words.ts';
import type { Trace } from '../explain/trace.ts';
import { better, type Degree, NOT_IDENTICAL, notIdentical } from '../likeness.ts';
import { MAX_LETTERS, MAX_WORDS } from '../text/clean.ts';
import { takenApart } from '../words/acronym.ts';
import { align } from '../words/align.ts';
import { noLexicon } from '../words/lexicon.ts';
import { joinedLikeness, rejoin } from '../words/lost-spaces.ts';
import { weigh } from '../words/weigh.ts';
import { COMMON_WEIGHT, type Word, wordOf } from '../words/word.ts';
import { commonWords } from './address-words.ts';
import { type Address, readAddress } from './read-address.ts';

/** The same street and another house, block, RT or RW: never enough at the usual threshold of 80. */
const ANOTHER_HOUSE = 0.7;
/** One side says no number, or fewer. */
const NUMBER_LEFT_OUT = 0.93;
/** A lane of the street's name is another place, a hamlet of its name another sort of the same. */
const ANOTHER_KIND = 0.75;

/** Kinds that name a way; the others name where people live. */
const ways = new Set(['JALAN', 'GANG', 'LORONG']);

/** How alike two addresses are, part by part: kind, names, block and house numbers, RT and RW. Symmetric. */
export function compareAddresses(registered: string, submitted: string, trace?: Trace): Degree {
  const [a, b] = [readAddress(registered), readAddress(submitted)];
  if (trace) tellAddresses(trace, a, b);
  if (!isReadable(a) || !isReadable(b)) return { share: 0, reason: 'unreadable' };
  const names = compareParts(a, b, trace);
  if (names.share === 0) return names;
  const factor = factorOf(a, b);
  if (factor === undefined) return names;
  if (trace) tellFactor(trace, names.share, factor.share);
  const reason = factor.reason === 'shortened' && names.reason !== 'equal' ? names.reason : factor.reason;
  return { share: names.share * factor.share, reason };
}

/** What the numbers and kinds leave of the likeness of the names; undefined when they agree. */
function factorOf(a: Address, b: Address): Degree | undefined {
  if (otherHouse(a, b)) return { share: ANOTHER_HOUSE, reason: 'house_differs' };
  if (otherWay(a.kinds, b.kinds)) return { share: ANOTHER_KIND, reason: 'different' };
  return isSame(a.numbers, b.numbers) ? undefined : { share: NUMBER_LEFT_OUT, reason: 'shortened' };
}

function compareParts(a: Address, b: Address, trace: Trace | undefined): Degree {
  if (isSame(a.names, b.names)) return sameNames(a, b);
  const [one, other] = [a.names.map(addressWord), b.names.map(addressWord)];
  const alignment = align(one, other, noLexicon);
  const aligned = weigh(alignment);
  if (trace) tellAlignment(trace, alignment, aligned.share);
  const joined: Degree = { share: joinedLikeness(one, other), reason: 'spelling' };
  return notIdentical([joined, ...rejoined(one, other)].reduce(better, aligned));
}

/** The same with lost spaces put back or initials taken apart, when the number of words says that there may be some. */
function rejoined(a: readonly Word[], b: readonly Word[]): Degree[] {
  if (a.length === b.length) return [];
  const apart = [takenApart(a, b), takenApart(b, a)] as const;
  return [weigh(align(rejoin(a, b), rejoin(b, a), noLexicon)), weigh(align(...apart, noLexicon))];
}

/** Without any name the numbers are all there is: DUSUN II, RT 01 RW 02. */
function sameNames(a: Address, b: Address): Degree {
  const written = isSame(a.kinds, b.kinds) && a.rt === b.rt && a.rw === b.rw;
  if (a.names.length > 0) return { share: written ? 1 : NOT_IDENTICAL, reason: 'equal' };
  const same = isSame(a.numbers, b.numbers) && a.rt === b.rt && a.rw === b.rw;
  return same ? { share: written ? 1 : NOT_IDENTICAL, reason: 'equal' } : { share: 0, reason: 'different' };
}

/** True when both say a house, block, RT or RW and they are not the same. */
function otherHouse(a: Address, b: Address): boolean {
  return (
    disagree(a.rt, b.rt) || disagree(a.rw, b.rw) || !(within(a.numbers, b.numbers) || within(b.numbers, a.numbers))
  );
}

function disagree(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** True when all of `some` stand in `all`, in their order. */
function within(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const item of all) if (item === some[at]) at++;
  return at === some.length;
}

/** True when both name a way and none is of one kind. */
function otherWay(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.filter((kind) => ways.has(kind)), b.filter((kind) => ways.has(kind))];
  return one.length > 0 && other.length > 0 && !one.some((kind) => other.includes(kind));
}

function addressWord(text: string): Word {
  return wordOf(text, commonWords.has(text) ? COMMON_WEIGHT : 1);
}

function isReadable(address: Address): boolean {
  const { names, numbers, rt, rw } = address;
  const letters = names.join('').length + numbers.join('').length;
  return (
    (letters > 0 || rt !== undefined || rw !== undefined) &&
    letters <= MAX_LETTERS &&
    names.length + numbers.length <= MAX_WORDS
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
