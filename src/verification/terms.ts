import type { LiveRight } from '../access/index.ts';
import type { Asked, Question } from './question.ts';

/** What a right can demand of a call, and what a caller hears who does not meet it. */
export const terms = {
  purpose_not_the_rights: 'The declared purpose is not the one of the right.',
  officer_required: 'The right demands that each call names the officer who asks.',
  case_required: 'The right demands that each call names the case it is asked for.',
  threshold_below_right: "The threshold is below the right's; it may only be raised.",
} as const;

export type Term = keyof typeof terms;

/** The part of a question that a right makes demands of. */
export interface Demanded {
  readonly declared?: Question['declared'];
  readonly asked: Pick<Asked, 'threshold'> | undefined;
}

/**
 * The demands of a right that a call does not meet. The wire honours TRESHOLD as sent (the right's floor apart) and
 * cannot declare anything, so a right that demands an officer or a case cannot be used through it.
 */
export function unmetTerms({ declared, asked }: Demanded, right: LiveRight): readonly Term[] {
  const unmet: Term[] = [];
  if (declared && declared.purpose !== right.purpose) unmet.push('purpose_not_the_rights');
  if (right.requiresOfficer && !declared?.officer) unmet.push('officer_required');
  if (right.requiresCase && !declared?.caseRef) unmet.push('case_required');
  if (declared && (asked?.threshold ?? 100) < right.threshold) unmet.push('threshold_below_right');
  return unmet;
}
