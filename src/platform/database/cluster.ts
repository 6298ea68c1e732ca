import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from './account.ts';
import type { DatabaseLog } from './database.ts';
import { makeFolder } from './make-folder.ts';
import { placeCluster } from './place-cluster.ts';
import { socketFolder } from './socket-folder.ts';

/** One PostgreSQL cluster of our own: its folders, its programs and who runs them. All paths are absolute. */
export interface Cluster {
  /** The real path of the data folder, which may not exist yet. */
  readonly data: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly binaries: string;
  readonly account: Account;
  /** Lines for `postgresql.conf` that come after, and so override, the usual ones. */
  readonly settings: readonly string[];
}

/** What is needed to find or make a cluster. */
export interface ClusterOptions {
  /** Gets `database/` and `log/`; made when missing. */
  readonly home: string;
  /** Folder with `bin/initdb` and `bin/postgres`. */
  readonly binaries: string;
  readonly settings?: readonly string[];
  readonly log: DatabaseLog;
}

/** Finds the place of the cluster that belongs to a home, without touching the cluster itself. */
export async function describeCluster(options: ClusterOptions): Promise<Cluster> {
  const wanted = path.join(await realpath(options.home), 'database');
  const logFolder = path.join(path.dirname(wanted), 'log');
  await makeFolder(wanted, 0o711);
  await makeFolder(logFolder, 0o700);
  const { folder, binaries, account } = await placeCluster(wanted, options.binaries, options.log);
  const data = path.join(folder, 'data');
  return {
    data,
    socketFolder: socketFolder(data, [tmpdir(), '/tmp']),
    logFile: path.join(logFolder, 'postgres.log'),
    binaries,
    account,
    settings: options.settings ?? [],
  };
}
