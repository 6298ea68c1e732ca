import { access, chown, constants, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../kernel/index.ts';
import { runAs } from './account.ts';
import type { Cluster } from './cluster.ts';
import { notOurs } from './make-folder.ts';

/** Folders of this prefix are unfinished clusters; one that is left over was cut off by a crash. */
const UNFINISHED = 'data.new-';

/**
 * Makes the data folder of a cluster, in a folder of another name that is renamed when complete, so that a crash
 * leaves nothing that looks like data. `password` is that of the administrator, `postgres`.
 */
export async function initialiseData(cluster: Cluster, password: string): Promise<void> {
  const parent = path.dirname(cluster.data);
  await removeUnfinished(parent);
  const made = await mkdtemp(path.join(parent, UNFINISHED));
  const passwordFile = path.join(made, 'password');
  const data = path.join(made, 'data');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (cluster.account.kind === 'user') await giveTo(cluster.account, [made, passwordFile]);
  await initdb(cluster, data, passwordFile);
  await rename(data, cluster.data);
  await rm(made, { recursive: true });
}

async function initdb(cluster: Cluster, data: string, passwordFile: string): Promise<void> {
  const args = ['-D', data, '-U', 'postgres', '--locale=C.UTF-8', '--encoding=UTF8', '--auth=scram-sha-256'];
  const program = path.join(cluster.binaries, 'bin', 'initdb');
  const { failed, output } = await runAs(cluster.account, program, [...args, `--pwfile=${passwordFile}`]);
  if (!failed) return;
  throw new Fault('database_start_failed', `The database could not be made: ${output}`, {
    field: 'GAPURA_HOME',
    remedy: 'Check that the folder can be written and has room; "npm ci" repairs a damaged PostgreSQL.',
  });
}

async function removeUnfinished(parent: string): Promise<void> {
  const left = (await readdir(parent)).filter((name) => name.startsWith(UNFINISHED));
  await Promise.all(left.map((name) => rm(path.join(parent, name), { recursive: true })));
}

async function giveTo(user: { uid: number; gid: number }, paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((each) => chown(each, user.uid, user.gid)));
}

/** True when a data folder is there; throws `database_start_failed` when we may not look into it. */
export async function hasData(data: string): Promise<boolean> {
  try {
    await access(path.join(data, 'PG_VERSION'), constants.R_OK);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw notOurs(data, error);
  }
}
