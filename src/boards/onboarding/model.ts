import type { Day, Uuid } from '../../kernel/index.ts';
import type { NextKey } from './words.ts';

/** What an institution goes through from its application to its first call, in this order. */
export const stepNames = [
  'application',
  'letter',
  'agreement',
  'annex',
  'trial',
  'activation',
  'users',
  'feedback',
  'first_call',
] as const;
export type StepName = (typeof stepNames)[number];

/** `current`: it is the reader's turn; `waiting`: it is somebody else's; `not_yet`: something else comes first. */
export const stepStates = ['done', 'current', 'waiting', 'not_yet'] as const;
export type StepState = (typeof stepStates)[number];

/** Whose turn it is: the institution's, or an office's by its code. */
export type Holder = { readonly side: 'institution' } | { readonly side: 'office'; readonly officeCode: string };

/** A step as the facts say it, whoever reads it. */
export type Progress =
  | { readonly state: 'done'; readonly since: Day | null }
  | { readonly state: 'open'; readonly since: Day | null; readonly holder: Holder; readonly next: NextKey }
  | { readonly state: 'not_yet' };

export const institutionHolds: Holder = { side: 'institution' };
export const notYet: Progress = { state: 'not_yet' };

/** Done, since a day if that is known. */
export function done(since: Day | null): Progress {
  return { state: 'done', since };
}

/** Somebody's turn, since a day if that is known, and what to do. */
export function open(holder: Holder, next: NextKey, since: Day | null): Progress {
  return { state: 'open', since, holder, next };
}

/** Whose way it is. */
export interface Traveller {
  readonly institutionId: Uuid;
  readonly name: string;
  /** The office that looks after it. */
  readonly officeCode: string;
}
