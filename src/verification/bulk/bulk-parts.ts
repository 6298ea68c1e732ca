import type pg from 'pg';
import type { AccessBook } from '../../access/index.ts';
import type { ChunkWriter, KeyRing, LogBacklog } from '../../audit/index.ts';
import type { Clock } from '../../kernel/index.ts';
import type { GuessesOfChunks, Meter } from '../../metering/index.ts';
import type { ResidentLookup } from '../../register/index.ts';
import type { RunningKnowledge } from '../register-words/index.ts';
import type { JobClaims } from './job-claims.ts';

/** What a runner of bulk jobs works with; it has lanes, a writer and a snapshot of its own, beside those of the calls. */
export interface BulkParts {
  readonly sql: pg.Pool;
  readonly book: AccessBook;
  readonly meter: Pick<Meter, 'takeUpTo' | 'giveBackSome'>;
  readonly lookup: Pick<ResidentLookup, 'findAll'>;
  readonly guesses: GuessesOfChunks;
  readonly knowledge: Pick<RunningKnowledge, 'current'>;
  /** How far the signing of the log is behind: jobs stop long before calls have to. */
  readonly backlog: Pick<LogBacklog, 'measure' | 'check'>;
  readonly claims: JobClaims;
  readonly writer: Pick<ChunkWriter, 'write'>;
  readonly keys: KeyRing;
  readonly clock: Clock;
}
