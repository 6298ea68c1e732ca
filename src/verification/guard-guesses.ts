import { type LiveRight, quotaOn } from '../access/index.ts';
import type { Day } from '../kernel/index.ts';
import {
  type BudgetOf,
  budgets,
  exhaustedElements,
  type Guess,
  isEnumerating,
  isWalk,
  type Tried,
} from '../metering/index.ts';
import { type Element, type ElementName, elements } from '../reference/index.ts';
import { clean, numbersOfAddress } from './compare/index.ts';
import type { Finding, Verified } from './finding.ts';
import type { Asked, Question } from './question.ts';
import { isSought, isToldInSteps, NEAR } from './tell-coarsely.ts';
import type { ElementVerdict } from './verdict.ts';

const numbersOf = (some: readonly Element[]): ReadonlySet<number> => new Set(some.map(({ no }) => no));

const sought = numbersOf(elements.filter(isSought));
const toldInSteps = numbersOf(elements.filter(isToldInSteps));

/** A right that takes less than a near miss for sesuai tells more with each answer, so it has half the answers. */
function budgetsOf({ threshold }: LiveRight): BudgetOf {
  return (element) => {
    const { own, all } = sought.has(element) ? budgets.sensitive : budgets.general;
    return threshold < NEAR && toldInSteps.has(element) ? { own: own / 2, all } : { own, all };
  };
}

/** True when nothing may be said about a NIK: it is one of a walk along sequences, or one failure too many today. */
export function isWithheld(tried: Tried, right: LiveRight, day: Day, nikTag: string): boolean {
  return isWalk(tried, right.institutionId, nikTag) || isEnumerating(tried, quotaOn(right, day));
}

/**
 * A finding without what too many guesses were made at. Callers who declare themselves hear which element is withheld;
 * the wire has no word for that, so there the whole answer is.
 */
export function withholdGuessed(
  found: Verified,
  tried: Tried,
  right: LiveRight,
  { declared }: Pick<Question, 'declared'>,
): Finding {
  const exhausted = exhaustedElements(tried, right.institutionId, budgetsOf(right));
  const isGuessed = ({ element, submitted }: ElementVerdict) => submitted && exhausted.has(element.no);
  if (exhausted.size === 0 || !found.verdicts.some(isGuessed)) return found;
  if (!declared) return { outcome: 'nik_withheld' };
  const verdicts = found.verdicts.map((verdict) =>
    isGuessed(verdict) ? { ...verdict, match: false, score: 0, reason: 'withheld' as const } : verdict,
  );
  return { ...found, verdicts };
}

/**
 * A threshold that a caller sets to 0 makes everything match, so the right's own threshold says what is wrong; of what is
 * told in steps, what is not even near is wrong for a right that takes it for sesuai too.
 */
function isWrong({ element, score }: ElementVerdict, { threshold }: LiveRight): boolean {
  return score < (isToldInSteps(element) ? Math.max(threshold, NEAR) : threshold);
}

/** What the digits of a NIK say by themselves: that it agrees tells nothing of who the person is. */
const disclosed: ReadonlySet<ElementName> = new Set([
  'NIK',
  'TGL_LHR',
  'JENIS_KLMIN',
  'NO_PROP',
  'NO_KAB',
  'NO_KEC',
  'PROP_NAME',
  'KAB_NAME',
  'KEC_NAME',
]);

/** Kinds of elements that have too few values for a budget to protect: whoever tries all of them is done within any. */
const fewValued: ReadonlySet<Element['compare']> = new Set(['code', 'number', 'region', 'key']);

/** True for elements that a budget protects: neither disclosed by the NIK nor of a handful of values. */
function isGuarded({ name, compare }: Element): boolean {
  return !disclosed.has(name) && !fewValued.has(compare);
}

/** The guesses of an answer: whatever was told a score below 100, the number of a document too. */
export function guessesOf({ verdicts }: Verified, asked: Asked, right: LiveRight): Guess[] {
  return verdicts
    .filter(
      ({ submitted, score, reason, element }) =>
        submitted && score < 100 && reason !== 'withheld' && isGuarded(element),
    )
    .flatMap((verdict) => {
      const { element } = verdict;
      const submitted = asked.document?.number ?? asked.submitted.get(element.name) ?? '';
      const value = clean(submitted);
      const guess = { element: element.no, value, wrong: isWrong(verdict, right) };
      const further = Array.from({ length: guessesIn(element, submitted) - 1 }, (_, i) => `${value} ${i}`);
      return [guess, ...further.map((one) => ({ ...guess, value: one }))];
    });
}

/** Words that a value may have and be one guess. More are a list: whichever of them is in the value, the score tells. */
const MOST_WORDS: Readonly<Partial<Record<Element['compare'], number>>> = { name: 6, place: 6, address: 16 };

/** An ordinal, a block and a house. Of more numbers each may be the right one, and the address matches all the same. */
const MOST_NUMBERS = 3;

/** As how many guesses a value counts: one more for each word or number of an address too many. */
export function guessesIn({ compare }: Element, value: string): number {
  const words = clean(value).split(' ').length - (MOST_WORDS[compare] ?? Number.POSITIVE_INFINITY);
  const numbers = compare === 'address' ? numbersOfAddress(value).length - MOST_NUMBERS : 0;
  return 1 + Math.max(0, words) + Math.max(0, numbers);
}

/** True when a NIK was asked about in vain: nobody has it, or nothing telling that was said of the person agrees. */
export function hasFailed(finding: Finding, right: LiveRight): boolean {
  if (finding.outcome === 'not_found') return true;
  if (finding.outcome !== 'verified') return false;
  const telling = finding.verdicts.filter(({ submitted, element }) => submitted && !disclosed.has(element.name));
  return telling.length > 0 && telling.every((verdict) => isWrong(verdict, right));
}
