import type { ProofStep } from './proof-step.ts';

/** What a check comes to: everything fits, something does not, or something could not be looked at. */
export type Verdict = 'ok' | 'no' | 'rest';

/**
 * The verdict over the steps of a check. One that found something wrong decides; what could not be checked never counts as
 * sound, but for a log that this browser sees for the first time, which there is nothing to compare with.
 */
export function verdictOf(steps: readonly ProofStep[]): Verdict {
  if (steps.some(({ outcome }) => outcome === 'no')) return 'no';
  return steps.every(({ outcome, detail }) => outcome === 'ok' || detail === 'seen_first') ? 'ok' : 'rest';
}
