import type pg from 'pg';
import type { BacklogLimits } from '../../src/audit/index.ts';
import type { BulkDesk, BulkJob, Handed, Looking, Received } from '../../src/verification/index.ts';
import type { MasterKeySettings } from '../installation/index.ts';

/** What a bulk thread is started with. */
export interface ThreadData {
  readonly database: pg.ClientConfig;
  /** Where the thread finds the master key, which may be replaced while it runs. */
  readonly master: MasterKeySettings;
  /** Whole days that the business clock is ahead. */
  readonly shiftDays: number;
  /** How far the log's signing may be behind before jobs wait. */
  readonly backlog: BacklogLimits;
  /** Counts the calls that the server answers, so that the thread gives way to them. */
  readonly calls: Int32Array;
}

/** What the server asks of its bulk thread. */
export type ToThread =
  | { readonly kind: 'wake' }
  | { readonly kind: 'receive'; readonly id: number; readonly path: string; readonly handed: Handed }
  | { readonly kind: 'look'; readonly id: number; readonly path: string; readonly looking: Looking }
  | { readonly kind: 'stop' };

/** What the thread answers: first that it listens; of a file first its job or its refusal, then that it was read to its end. */
export type FromThread =
  | { readonly kind: 'up' }
  | {
      readonly kind: 'received';
      readonly id: number;
      readonly received: { readonly job: BulkJob } | Exclude<Received, { job: BulkJob }>;
    }
  | { readonly kind: 'whole'; readonly id: number }
  | { readonly kind: 'looked'; readonly id: number; readonly look: Awaited<ReturnType<BulkDesk['look']>> }
  | { readonly kind: 'failed'; readonly id: number; readonly code: string; readonly message: string }
  | { readonly kind: 'troubled'; readonly message: string };
