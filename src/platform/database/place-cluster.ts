import { cp, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../kernel/index.ts';
import { type Account, canUse, runAs } from './account.ts';
import type { DatabaseLog } from './database.ts';
import { folderHash } from './socket-folder.ts';

/** Where a cluster lies, with which programs it runs, and as whom. */
export interface Place {
  /** Holds `data` and, where its path is short enough, `run`. */
  readonly folder: string;
  /** Holds `bin`, `lib` and `share` of one PostgreSQL. */
  readonly binaries: string;
  readonly account: Account;
}

const SELF: Account = { kind: 'self' };
const NAMESPACE: Account = { kind: 'namespace' };

/** Used only where root may make no user namespace, or works in a home it owns nothing of. */
const SYSTEM_USER = 'gapura-postgres';
const SYSTEM_FOLDER = '/var/lib/gapura';

/**
 * Decides where the cluster of `folder` (which exists) lies. An ordinary user runs it there; root runs it there inside
 * a user namespace, or as the user who already owns the data; otherwise everything moves out to a user of its own.
 */
export async function placeCluster(folder: string, binaries: string, log: DatabaseLog): Promise<Place> {
  if (process.getuid?.() !== 0) return { folder, binaries, account: SELF };
  const moved = await readIfThere(path.join(folder, 'moved-to'));
  if (moved !== undefined) return asOwnerOf(moved.trim(), binaries);
  const data = await stat(path.join(folder, 'data')).catch(() => undefined);
  if (data && data.uid !== 0) return asOwnerOf(folder, binaries);
  if (await canUse(NAMESPACE, folder, initdbOf(binaries))) return { folder, binaries, account: NAMESPACE };
  if (data) throw unusable(folder);
  return moveOut(folder, binaries, log);
}

/** The place of data that another user of the machine owns. */
async function asOwnerOf(folder: string, binaries: string): Promise<Place> {
  const data = path.join(folder, 'data');
  const { uid, gid } = await stat(data).catch(() => stat(folder));
  const account: Account = { kind: 'user', uid, gid };
  return { folder, account, binaries: await readableBinaries(account, binaries) };
}

async function moveOut(folder: string, binaries: string, log: DatabaseLog): Promise<Place> {
  const place = path.join(SYSTEM_FOLDER, folderHash(folder));
  const user = await systemUser();
  await mkdir(place, { recursive: true, mode: 0o755 });
  await expectSuccess(runAs(SELF, 'chown', [SYSTEM_USER, place]));
  await writeFile(path.join(folder, 'moved-to'), `${place}\n`);
  log.info({ folder: place, user: SYSTEM_USER }, `The database lies in ${place} and runs as ${SYSTEM_USER}.`);
  return { folder: place, account: user, binaries: await readableBinaries(user, binaries) };
}

/** `binaries`, or a copy of them outside when the account may not read them (a checkout under /root). */
async function readableBinaries(account: Account, binaries: string): Promise<string> {
  if (await canUse(account, '/', initdbOf(binaries))) return binaries;
  const version = (await runAs(SELF, initdbOf(binaries), ['--version'])).output;
  const copy = path.join(SYSTEM_FOLDER, `binaries-${folderHash(version)}`);
  if (await canUse(account, '/', initdbOf(copy))) return copy;
  await mkdir(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  await cp(binaries, `${copy}.${process.pid}`, { recursive: true, verbatimSymlinks: true });
  await rename(`${copy}.${process.pid}`, copy);
  return copy;
}

async function systemUser(): Promise<Account> {
  if ((await runAs(SELF, 'id', ['-u', SYSTEM_USER])).failed) {
    const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
    await expectSuccess(runAs(SELF, 'useradd', [...options, SYSTEM_USER]));
  }
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((which) => expectSuccess(runAs(SELF, 'id', [which, SYSTEM_USER]))),
  );
  return { kind: 'user', uid: Number(uid), gid: Number(gid) };
}

async function expectSuccess(running: ReturnType<typeof runAs>): Promise<string> {
  const { failed, output } = await running;
  if (!failed) return output;
  throw new Fault('database_start_failed', `The database's own user could not be set up: ${output}`, {
    field: 'GAPURA_HOME',
    remedy: 'Start Gapura as an ordinary user, or name an outside PostgreSQL in DATABASE_URL.',
  });
}

function unusable(folder: string): Fault {
  return new Fault(
    'database_start_failed',
    `Root may make no user namespace here, so the data in ${folder} stays shut.`,
    {
      field: 'GAPURA_HOME',
      remedy: `Give ${folder} to an ordinary user (chown -R) and start Gapura as that user.`,
    },
  );
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function initdbOf(binaries: string): string {
  return path.join(binaries, 'bin', 'initdb');
}
