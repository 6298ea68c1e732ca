import type { Right } from '../access/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';

/**
 * Letters about a switch (pengalihan): `announcement` (pemberitahuan) sets the last day on which old methods return data,
 * `undo` (penundaan) lets them return data again for a time after it has passed.
 */
export const letterKinds = ['announcement', 'undo'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What a letter says; the reviewer prepares it. */
export interface LetterDraft {
  readonly kind: LetterKind;
  /** Last day on which old methods return data (tanggal pengalihan). */
  readonly valuesUntil: Day;
  readonly reason: string;
}

/** A letter as it is kept. Number, day and signer are null until the head of the office has signed it. */
export interface SwitchoverLetter extends LetterDraft {
  readonly letterId: Uuid;
  readonly rightId: Uuid;
  readonly preparedBy: Uuid;
  readonly preparedAt: Date;
  readonly number: string | null;
  readonly dated: Day | null;
  readonly signedBy: Uuid | null;
  readonly signedAt: Date | null;
}

/**
 * Where an institution stands with a right:
 * - `undated`: it gets data, and no letter has said until when. What its annex says ends with the agreement at the latest;
 * - `announced`: it gets data until a day that a letter has named;
 * - `kept`: it gets data without a last day, by a written approval for law enforcement;
 * - `still_calling`: it gets none, and its clients have called old methods within the last 30 days.
 */
export const oldClientStates = ['undated', 'announced', 'kept', 'still_calling'] as const;
export type OldClientState = (typeof oldClientStates)[number];

/** Days for which calls are counted, and after which a client that has stopped calling counts as moved [assumption]. */
export const COUNTED_DAYS = 30;

/** True for a right whose old answers a written approval keeps, whatever its last day [assumption: law enforcement alone]. */
export function isKept({ purpose, valuesApproval }: Pick<Right, 'purpose' | 'valuesApproval'>): boolean {
  return purpose === 'law_enforcement' && valuesApproval !== null;
}
