import type { AccessBook, AccessSnapshot } from '../access/index.ts';
import type { KeptAnswers, LogBacklog, LogWriter, NoiseCounter } from '../audit/index.ts';
import type { Clock } from '../kernel/index.ts';
import type { FairAdmission, GuessGuard, Meter } from '../metering/index.ts';
import type { DocumentHistory, ResidentLookup } from '../register/index.ts';
import type { RunningKnowledge } from './register-words/index.ts';

/** What verification works with; made once in each process, from the database or, in a sandbox, from memory. */
export interface VerificationParts {
  readonly book: AccessSnapshot & Pick<AccessBook, 'refresh'>;
  readonly meter: Pick<Meter, 'take' | 'giveBack' | 'left'>;
  readonly admission: Pick<FairAdmission, 'run'>;
  readonly lookup: Pick<ResidentLookup, 'find'>;
  readonly documents: DocumentHistory;
  readonly knowledge: Pick<RunningKnowledge, 'current'>;
  readonly writer: Pick<LogWriter, 'append'>;
  /** Whether what is recorded is being signed in time; undefined where nothing is recorded, as in a sandbox. */
  readonly sealing?: Pick<LogBacklog, 'check'>;
  readonly kept: Pick<KeptAnswers, 'find' | 'toKeep'>;
  readonly guesses: GuessGuard;
  readonly noise: Pick<NoiseCounter, 'count'>;
  readonly clock: Clock;
}
