import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, lstat, mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../kernel/index.ts';
import { commandLine } from './account.ts';
import type { Cluster } from './cluster.ts';
import { lastLogLines } from './last-log-lines.ts';
import { type PostmasterFile, readPostmasterFile } from './postmaster-file.ts';
import { processesOf, worksIn } from './processes-of.ts';
import { rotateLog } from './rotate-log.ts';
import { settingsFile } from './settings-file.ts';
import { SOCKET_PORT } from './socket-folder.ts';
import { waitUntil } from './wait-until.ts';

/** Recovery after a crash under load replays at most `max_wal_size`; a slow disk needs a minute for it. */
const PATIENCE_MS = 110_000;

/** A server that accepts connections on its socket, and whether it ran before we came. */
export interface Running extends PostmasterFile {
  readonly adopted: boolean;
}

/**
 * Makes sure the cluster's server runs: takes over a live one, waits for one that is starting or stopping and for the
 * children of a killed one, and otherwise starts it. Call under the start lock.
 */
export async function runPostmaster(cluster: Cluster): Promise<Running> {
  const adopted = await waitUntil(PATIENCE_MS, () => liveOrGone(cluster.data));
  if (adopted === undefined) throw startFault(cluster, 'the processes of an earlier server do not end');
  return adopted === 'gone' ? startPostmaster(cluster) : { ...adopted, adopted: true };
}

/** The live server of a data folder; 'gone' when none of its processes is left; undefined while neither is true. */
async function liveOrGone(data: string): Promise<PostmasterFile | 'gone' | undefined> {
  const file = await readPostmasterFile(data);
  if (file && (await worksIn(file.pid, data))) return file.status === 'ready' ? file : undefined;
  return (await processesOf(data)).length === 0 ? 'gone' : undefined;
}

async function startPostmaster(cluster: Cluster): Promise<Running> {
  await prepareFolders(cluster);
  const child = await spawnServer(cluster);
  const state = await waitUntil(PATIENCE_MS, () => readyOrEnded(cluster.data, child));
  child.unref();
  if (state === 'ended') throw startFault(cluster, 'it ended at once');
  if (state === undefined) throw startFault(cluster, `it was not ready after ${PATIENCE_MS} ms`);
  return { ...state, adopted: false };
}

/** A session of its own keeps Ctrl-C from the server; the log file keeps our pipes from it. */
async function spawnServer(cluster: Cluster): Promise<ChildProcess> {
  await rotateLog(cluster.logFile);
  const log = await open(cluster.logFile, 'a', 0o600);
  try {
    const server = path.join(cluster.binaries, 'bin', 'postgres');
    const { program, args, options } = commandLine(cluster.account, server, ['-D', cluster.data]);
    const child = spawn(program, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] });
    await once(child, 'spawn');
    return child;
  } finally {
    await log.close();
  }
}

async function readyOrEnded(data: string, child: ChildProcess): Promise<PostmasterFile | 'ended' | undefined> {
  if (child.exitCode !== null || child.signalCode !== null) return 'ended';
  const file = await readPostmasterFile(data);
  return file?.pid === child.pid && file?.status === 'ready' ? file : undefined;
}

/**
 * Clears away what a killed server left (no process of it is alive, so its pid file and socket lock say nothing, and
 * PostgreSQL itself would trust the number in them) and writes the settings anew.
 */
async function prepareFolders(cluster: Cluster): Promise<void> {
  await rm(path.join(cluster.data, 'postmaster.pid'), { force: true });
  await makeSocketFolder(cluster);
  await rm(path.join(cluster.socketFolder, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
  const settings = path.join(cluster.data, 'postgresql.conf');
  await writeFile(settings, settingsFile(cluster.socketFolder, cluster.settings));
}

/** The socket's folder lets others pass but not look (0711). One that a stranger made in advance is refused. */
async function makeSocketFolder({ socketFolder, account }: Cluster): Promise<void> {
  const uid = account.kind === 'user' ? account.uid : (process.getuid?.() ?? 0);
  await mkdir(socketFolder, { recursive: true });
  const found = await lstat(socketFolder);
  if (found.uid !== uid && found.uid !== process.getuid?.()) {
    throw new Fault('database_start_failed', `The socket's folder ${socketFolder} belongs to another user.`, {
      field: 'GAPURA_HOME',
      remedy: 'Remove that folder, or choose a home with a shorter path.',
    });
  }
  if (account.kind === 'user') await chown(socketFolder, account.uid, account.gid);
  await chmod(socketFolder, 0o711);
}

function startFault(cluster: Cluster, reason: string): Fault {
  const said = lastLogLines(cluster.logFile);
  return new Fault('database_start_failed', `PostgreSQL did not start: ${reason}.${said}`, {
    field: 'GAPURA_HOME',
    remedy: `Read the end of ${cluster.logFile}.`,
  });
}
