import { addDays, type Day, type TimeZone, type Uuid } from '../kernel/index.ts';
import type { Agreed } from './annex/annex.ts';

/** Perjanjian kerja sama (PKS): what rights are granted under. */
export interface Agreement {
  readonly agreementId: Uuid;
  readonly institutionId: Uuid;
  /** The office that signs and holds it. */
  readonly officeCode: string;
  readonly number: string;
  readonly startsOn: Day;
  /** The last day of access, by the version that is in force. */
  readonly endsOn: Day;
  /** The agreement that this one continues. */
  readonly renews: Uuid | null;
  /** The application (permohonan) that it answers; null for one that was entered as it stood. */
  readonly applicationId: Uuid | null;
  readonly note: string | null;
  /** `active` is signed and not ended before its day, whatever the day is. */
  readonly status: 'draft' | 'active' | 'ended';
  /** The office's day on which it was ended before its last one, and why; null where it was not. */
  readonly endedOn: Day | null;
  readonly endedBecause: string | null;
}

/** The office's clock decides on which day an agreement ends. */
export type AgreementInZone = Agreement & { readonly timeZone: TimeZone };

/** A version: 1 is the agreement with its annex (juknis), each later one an addendum. */
export interface Version extends Agreed {
  readonly agreementId: Uuid;
  readonly versionNo: number;
  /** Number of the annex, or of the addendum. */
  readonly number: string;
  readonly effectiveFrom: Day;
  /** Null while it is a draft. */
  readonly signedOn: Day | null;
  /** When its rights were made or changed; null until then. */
  readonly inForceAt: Date | null;
  readonly draftedAt: Date;
}

/** Who signs for one side. */
export interface Signatory {
  readonly name: string;
  /** Jabatan. */
  readonly position: string;
}

/** The papers that are signed: the agreement, its annex, and each addendum with the annex as it then is. */
export const parts = ['agreement', 'annex', 'addendum'] as const;
export type Part = (typeof parts)[number];

/** How a paper was signed, by whom for both sides, and the file that shows it. */
export interface Signature {
  readonly part: Part;
  readonly versionNo: number;
  readonly signedOn: Day;
  /** `carried_over`: entered before signatures were recorded. */
  readonly how: 'scan' | 'pades' | 'carried_over';
  readonly office: Signatory;
  readonly institution: Signatory;
  /** Names in the certificates of the electronic signatures; none of a scan. */
  readonly signers: readonly string[];
  readonly fileId: Uuid | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export const agreementStates = [
  'draft',
  'awaiting_annex',
  'upcoming',
  'active',
  'near_end',
  'expired',
  'ended',
] as const;
export type AgreementState = (typeof agreementStates)[number];

/** States of an agreement that is not over: drafts, and what waits, runs or is about to. */
export const currentStates: readonly AgreementState[] = agreementStates.filter(
  (state) => state !== 'expired' && state !== 'ended',
);

/**
 * What an agreement is on a day of its office; `nearEndDays` is a setting. It expires by itself: nothing has to be done,
 * and nothing can forget to.
 */
export function stateOf(
  { status, startsOn, endsOn }: Pick<Agreement, 'status' | 'startsOn' | 'endsOn'>,
  annexSigned: boolean,
  today: Day,
  nearEndDays: number,
): AgreementState {
  if (status !== 'active') return status;
  if (endsOn < today) return 'expired';
  if (!annexSigned) return 'awaiting_annex';
  if (today < startsOn) return 'upcoming';
  return endsOn <= addDays(today, nearEndDays) ? 'near_end' : 'active';
}
