import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { Fault } from '../../kernel/index.ts';
import { isConnectionLoss } from '../sql/index.ts';
import { type Cluster, type ClusterOptions, describeCluster } from './cluster.ts';
import { hasData, initialiseData } from './initialise-data.ts';
import { makeFolder } from './make-folder.ts';
import { makePasswords, type Passwords, readPasswords } from './passwords.ts';
import { ensureRoles } from './roles.ts';
import { type Running, runPostmaster } from './run-postmaster.ts';
import { SOCKET_PORT } from './socket-folder.ts';
import { withStartLock } from './start-lock.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import { waitUntil } from './wait-until.ts';

const HOLDER = 'gapura holder';

/** A connection that was just closed stays in the server's list for some milliseconds. */
const OWN_POOLS_MS = 500;

/**
 * A cluster that this process holds open. Its holders are counted by their connections, so one that is killed no
 * longer counts, and the server is never taken from another.
 */
export interface OpenCluster {
  readonly cluster: Cluster;
  readonly running: Running;
  /** The administrator's connection; being connected is what holds the cluster open. */
  readonly admin: Client;
  /** How one of the cluster's roles connects to database `name`. */
  configFor(role: keyof Passwords, name: string): ClientConfig;
  /** Lets go; the last one stops the server. */
  release(): Promise<'stopped' | 'left_running'>;
}

/** Makes, starts or adopts the cluster of a home and connects to it. Two processes at once take turns. */
export async function openCluster(options: ClusterOptions): Promise<OpenCluster> {
  await makeFolder(options.home, 0o755);
  const home = await realpath(options.home);
  return withStartLock(home, async () => {
    const cluster = await describeCluster({ ...options, home });
    const passwords = await ensureData(cluster, path.join(home, 'secrets', 'database.json'));
    const running = await runPostmaster(cluster);
    const configFor = (role: keyof Passwords, name: string) => configOf(running, role, passwords[role], name);
    const admin = await connectAsAdmin(configFor('postgres', 'postgres'), cluster);
    await ensureRoles(admin, passwords).catch(async (error) => {
      await admin.end();
      throw error;
    });
    return { cluster, running, admin, configFor, release: () => withStartLock(home, () => letGo(cluster, admin)) };
  });
}

async function ensureData(cluster: Cluster, passwordFile: string): Promise<Passwords> {
  const passwords = await readPasswords(passwordFile);
  if (!(await hasData(cluster.data))) {
    const drawn = passwords ?? (await makePasswords(passwordFile));
    await initialiseData(cluster, drawn.postgres);
    return drawn;
  }
  if (passwords) return passwords;
  throw new Fault(
    'database_mismatch',
    `There is a database in ${cluster.data}, but no ${passwordFile} that opens it.`,
    {
      field: 'GAPURA_HOME',
      remedy: 'Put back the password file that was made together with the database.',
    },
  );
}

/** Every field is set, so that no PG* variable of the environment can lead the connection elsewhere. */
function configOf(running: Running, user: string, password: string, database: string): ClientConfig {
  return { host: running.socketFolder, port: SOCKET_PORT, user, password, database, ssl: false };
}

/** A server that starts anew after one of its processes was killed refuses, resets and times out for a while. */
const RESTART_MS = 60_000;

async function connectAsAdmin(config: ClientConfig, cluster: Cluster): Promise<Client> {
  const admin = await waitUntil(RESTART_MS, () =>
    tryConnect(config).catch((cause) => {
      throw new Fault(
        'database_mismatch',
        `The server of ${cluster.data} does not let its administrator in: ${(cause as Error).message}`,
        { field: 'GAPURA_HOME', remedy: 'Check that secrets/database.json was made together with this database.' },
        { cause },
      );
    }),
  );
  if (admin) return admin;
  throw new Fault('database_unreachable', `The server of ${cluster.data} does not get ready.`, {
    field: 'GAPURA_HOME',
    remedy: `Read the end of ${cluster.logFile}.`,
  });
}

async function tryConnect(config: ClientConfig): Promise<Client | undefined> {
  const admin = new Client({ ...config, application_name: HOLDER });
  // The loss of the server is told by 'end'; without a listener for 'error' it would end the process.
  admin.on('error', () => undefined);
  try {
    await admin.connect();
    return admin;
  } catch (error) {
    if (isConnectionLoss(error)) return undefined;
    throw error;
  }
}

/** Leaves the server alone when it has other clients, and when it is gone or cannot be asked. */
async function letGo(cluster: Cluster, admin: Client): Promise<'stopped' | 'left_running'> {
  const alone = await waitUntil(OWN_POOLS_MS, () => isAlone(admin)).catch(() => false);
  await admin.end();
  return alone && (await stopPostmaster(cluster)) ? 'stopped' : 'left_running';
}

/** False as soon as another holder is seen; undefined while only passing connections are, which may be our own. */
async function isAlone(admin: Client): Promise<boolean | undefined> {
  const { rows } = await admin.query<{ holders: number; others: number }>(
    `SELECT count(*)::int AS others, (count(*) FILTER (WHERE application_name = $1))::int AS holders
       FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    [HOLDER],
  );
  if (rows[0]?.holders) return false;
  return rows[0]?.others === 0 ? true : undefined;
}
