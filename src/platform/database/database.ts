import type { ClientConfig } from 'pg';

/** The database an installation works on, and the two ways into it. */
export interface Database {
  /** `embedded` is the PostgreSQL under the installation's home; `outside` is somebody else's. */
  readonly kind: 'embedded' | 'outside';
  /** For the running application: whoever logs in acts as `gapura_app`, which has least privilege. */
  readonly app: ClientConfig;
  /** For migrations: the role that owns the tables. */
  readonly owner: ClientConfig;
  /** Process id of the embedded postmaster as of now; undefined for an outside database. */
  readonly postmasterPid: number | undefined;
  /** Lets go of the database. The embedded one is stopped only when nobody else is connected to it. */
  close(): Promise<'stopped' | 'left_running'>;
}

/** Where these parts report what a person may want to know; a pino logger fits. */
export interface DatabaseLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** The role the application works as, and the one that owns the tables of an embedded database. */
export const APP_ROLE = 'gapura_app';
export const OWNER_ROLE = 'gapura_owner';
