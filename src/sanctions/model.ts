import type { Place } from '../access/index.ts';
import type { Day, TimeZone, Uuid } from '../kernel/index.ts';
import type { Evidence } from './evidence.ts';

/**
 * Kinds of sanctions (sanksi), the mildest first [assumption: Permendagri 102/2019 names sanctions and no order]. The
 * setting `sanctionLadder` orders them, or leaves some out.
 */
export const sanctionKinds = ['warning', 'quota_cut', 'temporary_shut_off', 'revocation', 'end_of_agreement'] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

/** States of a sanction. `decided` is in force; `dismissed`, `lifted`, `settled` and `expired` are final. */
export const sanctionStates = ['proposed', 'decided', 'dismissed', 'lifted', 'settled', 'expired'] as const;
export type SanctionState = (typeof sanctionStates)[number];

/** A sanction: what is, or is to be, done about an institution, and for what. */
export interface Sanction {
  readonly sanctionId: Uuid;
  readonly institutionId: Uuid;
  /** The office that looks after the institution. */
  readonly officeCode: string;
  readonly timeZone: TimeZone;
  readonly kind: SanctionKind;
  /** Which warning it is, 1 to 3; null until it is decided, and for all others. */
  readonly step: 1 | 2 | 3 | null;
  /** Hits that the quota is cut by, of a hundred. */
  readonly percent: number | null;
  /** The one right that it is about; null for all that the institution has. */
  readonly rightId: Uuid | null;
  readonly agreementId: Uuid | null;
  readonly evidence: readonly Evidence[];
  /** Words of whoever proposed it; empty for none. */
  readonly note: string;
  readonly state: SanctionState;
  /** Day of the office on which it came into its state. */
  readonly stateSince: Day;
  /** Rises with each change. Whoever acts says which one they saw. */
  readonly version: number;
  /** The letter that decided it. */
  readonly letterNo: string | null;
  readonly letterDate: Day | null;
  /** Until when a warning is to be answered. */
  readonly dueOn: Day | null;
}

/** A sanction as somebody saw it: a change of what was changed meanwhile is refused. */
export type SeenSanction = Pick<Sanction, 'sanctionId' | 'version'>;

/** What is to be done about an institution, as it is proposed. */
export interface Proposal {
  readonly institutionId: Uuid;
  readonly kind: SanctionKind;
  readonly evidence: readonly Evidence[];
  /** Of a quota cut: hits of a hundred, 1 to 99. */
  readonly percent?: number;
  readonly rightId?: Uuid;
  /** Of an end of agreement: which. */
  readonly agreementId?: Uuid;
  readonly note?: string;
}

/** Where a sanction lies: an office acts on it, and it is seen from the region of its institution. */
export function placeAt(officeCode: string, sanction: Pick<Sanction, 'officeCode' | 'institutionId'>): Place {
  return { officeCode, regionCode: sanction.officeCode, institutionId: sanction.institutionId };
}
