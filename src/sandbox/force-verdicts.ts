import { isScored } from '../reference/index.ts';
import {
  type Answer,
  coarseLikeness,
  type ElementVerdict,
  isToldInSteps,
  type Question,
} from '../verification/index.ts';
import type { ForcedReason } from './scripts.ts';

/** The score that goes with each reason, such as a comparison would give it. */
export const forcedScores = {
  identical: 100,
  equal: 100,
  spelling: 93,
  order: 96,
  initials: 88,
  shortened: 84,
  different: 21,
  day_month_swapped: 0,
  level_differs: 0,
  house_differs: 70,
  not_in_register: 0,
  not_submitted: 0,
  unreadable: 0,
  not_comparable: 0,
  withheld: 0,
  superseded: 0,
} as const satisfies Record<ForcedReason, number>;

/** The threshold of a right that names none; from here on a value that is compared exactly is taken for the same. */
const SAME = 80;

/**
 * The answer with one verdict on everything that was submitted; what has no elements stays as it is, and so does the
 * NIK that was asked about, which is no claim but the question.
 */
export function forceVerdicts(answer: Answer, reason: ForcedReason, { asked }: Question): Answer {
  if (answer.outcome !== 'verified') return answer;
  const { threshold } = answer;
  const isClaim = ({ element, submitted }: ElementVerdict) =>
    submitted && (element.name !== 'NIK' || asked?.document !== undefined);
  const verdicts = answer.verdicts.map((one) => (isClaim(one) ? forced(one, reason, threshold) : one));
  return { ...answer, verdicts };
}

/** Scored kinds match from the caller's threshold on, exact ones wholly or not at all; what is no likeness never matches. */
function forced(verdict: ElementVerdict, reason: ForcedReason, threshold: number): ElementVerdict {
  const score = forcedScores[reason];
  if (isScored(verdict.element)) {
    const told = isToldInSteps(verdict.element) ? coarseLikeness({ score, reason }, SAME) : { score, reason };
    return { ...verdict, ...told, match: told.score > 0 && told.score >= threshold };
  }
  const match = score >= SAME;
  return { ...verdict, reason, match, score: match ? 100 : 0 };
}
