import type { BulkJob, Gapura } from '../../sdk/src/index.ts';

/** Where a person works with bulk jobs: a client of the gate, and how the person is told and asked. */
export interface Desk {
  readonly gapura: Gapura;
  /** Says one line. */
  tell(line: string): void;
  /** Shows how far a job is. */
  progress(job: BulkJob): void;
  /** Asks a question that is answered by yes or no. */
  confirm(question: string): Promise<boolean>;
  /** Aborted when the person leaves; whatever runs at the gate goes on. */
  readonly signal: AbortSignal;
}
