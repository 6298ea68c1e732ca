import type { KeyRing } from '../../../audit/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import type { Handed, Received } from '../../bulk/index.ts';

/** What the routes of bulk jobs work with. */
export interface BulkDesk {
  readonly sql: Sql;
  readonly keys: KeyRing;
  /** Where files lie while they are read; nobody else can look into it. */
  readonly folder: string;
  /** Reads a file into a job; whoever runs it may do so in another thread. */
  receive(path: string, handed: Handed): Promise<Received>;
  /** Tells the runner that there is something to run. */
  wake(): void;
}
