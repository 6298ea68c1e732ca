import { embeddedPostgres } from './binaries.ts';
import type { Database, DatabaseLog } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openOutside } from './open-outside.ts';

/** Which database to open. */
export interface DatabaseOptions {
  /** The installation's home; the embedded cluster, its log and its passwords lie under it. */
  readonly home: string;
  /** Address of an outside PostgreSQL (`postgresql://..`); without one the embedded is used. */
  readonly url?: string | undefined;
  /** Login for migrations on the outside PostgreSQL; without one `url` serves for both. */
  readonly migrationUrl?: string | undefined;
  /** Name of the embedded database; an outside one is named by its address. */
  readonly name: string;
  readonly log: DatabaseLog;
}

/**
 * Opens the installation's database: connects to the one that `url` names, or starts (or adopts) the embedded
 * PostgreSQL. Throws `database_start_failed`, `database_unreachable` or `database_mismatch` with a remedy.
 */
export async function openDatabase({ home, url, migrationUrl, name, log }: DatabaseOptions): Promise<Database> {
  if (url !== undefined) return openOutside(url, migrationUrl);
  return openEmbedded({ home, binaries: embeddedPostgres(), log }, name);
}
