import type { KeyRing } from '../../../audit/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import type { Handed, Looking, lookAtFile, Received } from '../../bulk/index.ts';

/** What the routes of bulk jobs work with. */
export interface BulkDesk {
  readonly sql: Sql;
  readonly keys: KeyRing;
  /** Where files lie while they are read; nobody else can look into it. */
  readonly folder: string;
  /** Bytes that a file may have; `MOST_FILE_BYTES` where it is left out. */
  readonly mostFileBytes?: number;
  /** Reads a file into a job; whoever runs it may do so in another thread. */
  receive(path: string, handed: Handed): Promise<Received>;
  /** Looks into a file, of which nothing is kept. */
  look(path: string, looking: Looking): ReturnType<typeof lookAtFile>;
  /** Tells the runner that there is something to run. */
  wake(): void;
}
