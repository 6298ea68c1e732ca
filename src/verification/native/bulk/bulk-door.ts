import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { AccessSnapshot } from '../../../access/index.ts';
import type { Credential } from '../../../identity/index.ts';
import type { Clock } from '../../../kernel/index.ts';
import type { BulkJob, Jobs, Move } from '../../bulk/index.ts';
import type { Saying } from './upload-fields.ts';

/** Whoever stands at a door of bulk jobs, proven. */
export interface BulkCaller {
  readonly credential: Credential;
  /** What it is permitted by. */
  readonly book: AccessSnapshot;
  /** True where the address does not matter (see `permit`). */
  readonly fromAnywhere?: boolean;
  /** What it says of a file itself, and what its door says for it. */
  readonly saying: Saying;
  /** Jobs that it is shown, as far as it may use them. */
  readonly jobs: Jobs;
  /** Whether it may see and steer a job of its institution. */
  mayUse(job: BulkJob): boolean;
}

/** What a door of bulk jobs does with a caller that it has let in. */
export type AtBulkDoor = (caller: BulkCaller) => Promise<FastifyReply>;

/** A door that bulk jobs are handed in at: who stands there, where, and how its routes are described. */
export interface BulkDoor {
  /** Where jobs are, as routes have it. */
  readonly path: string;
  readonly publicUrl: string;
  /** False where a person reads the answers: a score would tell how near a guess came. Programs weigh it. */
  readonly tellsScores: boolean;
  readonly clock: Clock;
  readonly routes: Readonly<Record<'upload' | 'jobs' | 'job' | 'results' | 'forget' | Move, RouteShorthandOptions>>;
  /** Proves the caller and lets it in from where it may be; refuses all others itself. */
  enter(request: FastifyRequest, reply: FastifyReply, work: AtBulkDoor): Promise<FastifyReply>;
}
