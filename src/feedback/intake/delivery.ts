import type { Credential } from '../../identity/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import type { Days } from '../duties/periods.ts';

/** Doors that data balikan come in by: the installed clients' push, `/v1`, the portal's upload, the office's counter. */
export const doors = ['push', 'native', 'portal', 'counter'] as const;
export type Door = (typeof doors)[number];

/** The letter (surat) that a delivery came with over the counter. */
export interface DeliveryLetter {
  readonly number: string;
  readonly dated: Day;
}

/** Who delivers, by which door, as the log records it: a credential or an officer. */
export type Sender = {
  readonly institutionId: Uuid;
  readonly requestId: Uuid;
  readonly peer: string;
} & (
  | { readonly door: 'push' | 'native'; readonly credential: Credential }
  | { readonly door: 'portal'; readonly officer: Officer }
  | { readonly door: 'counter'; readonly officer: Officer; readonly letter: DeliveryLetter }
);

/** What a client names a delivery by, so that a retry is no second one, and all that it sent: keyed digests. */
export interface IdempotencyKey {
  readonly tag: Buffer;
  readonly requestTag: Buffer;
}

/** The figures of a delivery's quality, of the rows that were kept. */
export interface Quality {
  /** Different NIKs. */
  readonly niks: number;
  /** Those of them that the institution had asked about in the days that the delivery is for. */
  readonly accessed: number;
  /** Values of one kind that stand for more than one NIK: data balikan are unique to a person. */
  readonly sharedValues: number;
  /** Values, kept or refused, that are not in the form that was agreed. */
  readonly malformedValues: number;
}

/** The period that a sender says a delivery is for; null where it does not say. */
export type SaidPeriod = Days | null;
