import type { Day, Uuid } from '../kernel/index.ts';
import type { DocumentKind, ElementName } from '../reference/index.ts';
import type { Restriction } from './restrictions/model.ts';

/** The three methods of access. */
export const accessMethods = ['web_service', 'web_portal', 'card_reader'] as const;
export type AccessMethod = (typeof accessMethods)[number];

/** The five purposes (tujuan) of UU 24/2013 art. 58(4); every right has exactly one. */
export const purposes = [
  'public_service',
  'development_planning',
  'budget_allocation',
  'democratic_development',
  'law_enforcement',
] as const;
export type Purpose = (typeof purposes)[number];

/** More hits a day for a time, by letter: on the days from `from` to `until`. The greatest one of a day counts. */
export interface Uplift {
  readonly from: Day;
  readonly until: Day;
  readonly dailyQuota: number;
}

export const rightStatuses = ['active', 'suspended', 'expired', 'revoked'] as const;

/** Hak akses: who may ask what, for what, from where, when, how often and until when. Denies what it does not name. */
export interface Right {
  readonly rightId: Uuid;
  readonly institutionId: Uuid;
  readonly agreementId: Uuid;
  readonly method: AccessMethod;
  readonly purpose: Purpose;
  readonly elements: readonly ElementName[];
  /** Kinds of documents whose numbers may be verified; none by default. */
  readonly documents: readonly DocumentKind[];
  /** Whether each call must name the officer who asks, and the case it is asked for. Doors that can carry them insist. */
  readonly requiresOfficer: boolean;
  readonly requiresCase: boolean;
  /** `match` answers sesuai / tidak sesuai; `values` returns named elements (portal, card, purpose 5). */
  readonly output: 'match' | 'values';
  /** `values` serves the old methods that return data, until `valuesUntil`. */
  readonly answerMode: 'match' | 'values';
  /** Last day of the old answer mode (tanggal pengalihan); null only under a written approval. */
  readonly valuesUntil: Day | null;
  /** Number and date of the written approval that keeps the old answer mode, for law enforcement only. */
  readonly valuesApproval: string | null;
  /** Elements in an answer: all that are granted, or those that were submitted. */
  readonly answerSet: 'granted' | 'submitted';
  /** Region codes (2 or 4 digits) whose residents may be asked about; empty is nationwide. */
  readonly regionScope: readonly string[];
  /** Networks in CIDR form that calls must come from. */
  readonly networks: readonly string[];
  /** The closed network that calls come over; null for rights that name none. */
  readonly connectionId: Uuid | null;
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes after the office's midnight: from `opensMinute` until before `closesMinute`. */
  readonly opensMinute: number;
  readonly closesMinute: number;
  /** Hits a day of the office, by its agreement; `quotaOn` tells those of a day. */
  readonly dailyQuota: number;
  /** When it is more for a time. */
  readonly uplifts: readonly Uplift[];
  /** What sanctions in force do to it: those on its institution, on itself, or on a right that it continues. */
  readonly restrictions: readonly Restriction[];
  /** Hits that an office may add for one day in an emergency. */
  readonly emergencyReserve: number;
  /** Score from which a scored element is sesuai, when the caller names none. */
  readonly threshold: number;
  /** Least threshold that a caller may name; null for none. */
  readonly thresholdFloor: number | null;
  readonly validFrom: Day;
  readonly validUntil: Day;
  readonly status: (typeof rightStatuses)[number];
  /** The right that it continues, under the agreement that its own renews: its credentials are good for this one from then on. */
  readonly renews: Uuid | null;
}
