import type { Clock } from '../../src/kernel/index.ts';
import type { Credentials } from './credentials.ts';
import type { Recorder } from './recorder.ts';
import type { Tokens } from './tokens.ts';

/** What the doors of a rehearsal work with. */
export interface Stage {
  readonly recorder: Recorder;
  readonly tokens: Tokens;
  readonly credentials: Credentials;
  readonly clock: Clock;
  /** Where clients reach the rehearsal, without a slash at the end. */
  readonly baseUrl: string;
  /** Milliseconds that a slow answer takes. */
  readonly slowMs: number;
}
