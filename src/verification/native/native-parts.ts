import type { FastifyInstance } from 'fastify';
import type { NoiseCounter, ReceiptAnswer } from '../../audit/index.ts';
import type { AccessTokens } from '../../identity/index.ts';
import type { Clock, Uuid } from '../../kernel/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Gates } from '../gate.ts';
import type { BulkDesk } from './bulk/bulk-desk.ts';
import type { Caller } from './caller.ts';

/** Makes the receipt of one institution's record. */
export type ReceiptOf = (id: Uuid, institutionId: Uuid) => Promise<ReceiptAnswer>;

/** What the routes of the native door work with. */
export interface NativeParts {
  readonly gates: Gates;
  readonly tokens: AccessTokens;
  readonly noise: Pick<NoiseCounter, 'count'>;
  readonly metrics: Metrics;
  /** Where bulk jobs are handed in; undefined where there are none, as in a sandbox that stands alone. */
  readonly bulk?: BulkDesk | undefined;
  /** Routes that other rooms serve behind this door, with its callers, limits and words. */
  readonly further?: ((app: FastifyInstance, parts: NativeParts) => void) | undefined;
  /** Proofs of what was recorded; undefined where nothing is, as in a sandbox that stands alone. */
  readonly receiptOf?: ReceiptOf | undefined;
  readonly clock: Clock;
  /** Where this installation is reached, without a slash at the end. */
  readonly publicUrl: string;
  /** Calls a second of one client to one process. */
  readonly callsASecond: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls the native door. */
    caller: Caller;
  }
}
