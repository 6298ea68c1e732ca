import type { LiveRight } from '../access/index.ts';
import { type Element, isScored } from '../reference/index.ts';
import type { Reason } from './compare/index.ts';
import type { Verified } from './finding.ts';
import type { ElementVerdict } from './verdict.ts';

/** From the usual threshold on a score is told as it is, whatever the right's own threshold. */
const EXACT_FROM = 80;

/** The one step below: a near miss. One word of two lies under it (67), so it tells of no single word that it is right. */
export const NEAR = 70;

/** Reasons that say nothing of how the two values relate. */
const silent: ReadonlySet<ElementVerdict['reason']> = new Set<Reason>([
  'not_in_register',
  'not_submitted',
  'unreadable',
  'not_comparable',
]);

/** What guessers are after: what proves who somebody is, and where somebody lives, which is general by law. */
export function isSought({ sensitivity, compare }: Element): boolean {
  return sensitivity !== 'general' || compare === 'address';
}

/** A person's own name and place of birth are what an institution has before it: their scores are told as they are. */
export function isToldInSteps(element: Element): boolean {
  return isScored(element) && isSought(element);
}

/** What is told of a likeness. */
type Told = Pick<ElementVerdict, 'score' | 'reason'>;

/**
 * What is told of a likeness of a parent's name or an address: scores from 80 on as they are; below, the highest of 0, 70
 * and the right's own threshold that the score reaches, and below 70 no reason that relates the values. Who may ask six
 * times learns little more by that than by sesuai and tidak sesuai (docs/adr/0012). The caller's threshold decides
 * nothing here, so it cannot be used to search for the score.
 */
export function coarseLikeness({ score, reason }: Told, rightThreshold: number): Told {
  if (score >= EXACT_FROM) return { score, reason };
  const steps = [NEAR, rightThreshold].filter((step) => step <= score);
  return { score: Math.max(0, ...steps), reason: score >= NEAR || silent.has(reason) ? reason : 'different' };
}

/** A finding with its scores as they are told. What matches at the right's own threshold matches still. */
export function tellCoarsely(found: Verified, right: LiveRight): Verified {
  const { threshold } = found;
  const verdicts = found.verdicts.map((verdict) => {
    const { element, score, submitted } = verdict;
    if (score >= EXACT_FROM || !submitted || !isToldInSteps(element)) return verdict;
    const told = coarseLikeness(verdict, right.threshold);
    const match = verdict.match && told.score >= threshold;
    return { element, match, score: told.score, reason: told.reason, submitted };
  });
  return { outcome: found.outcome, threshold, verdicts };
}
