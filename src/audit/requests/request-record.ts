import type { Uuid } from '../../kernel/index.ts';
import type { RecordKind } from '../record.ts';

/** Records that a client of an institution made: not what administers, signs in, or looks. */
export const requestKinds = [
  'verification',
  'data_return',
  'feedback',
  'token',
] as const satisfies readonly RecordKind[];

/** What an institution may see of a record of its own: nothing about the person, nor who asked for which case. */
export interface RequestRecord {
  readonly requestId: Uuid;
  readonly at: Date;
  readonly kind: (typeof requestKinds)[number];
  readonly method: string | null;
  readonly rightId: Uuid | null;
  readonly credentialId: Uuid | null;
  readonly outcome: string;
  /** Numbers of the elements that were asked about. */
  readonly elements: readonly number[];
  readonly peer: string | null;
  /** Whether it cost a hit. */
  readonly charged: boolean;
}
