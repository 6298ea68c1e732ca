import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** Followed by the pid of the run that made the home. */
export const TEST_HOME_PREFIX = 'gapura-test-';

/** Stops the clusters and removes the folders of earlier runs that were killed before they could do so. */
export async function removeAbandoned(folder: string): Promise<void> {
  const homes = (await readdir(folder)).filter((name) => name.startsWith(TEST_HOME_PREFIX));
  const abandoned = homes.filter((name) => !existsSync(`/proc/${runOf(name)}`));
  await Promise.all(abandoned.map((name) => removeHome(path.join(folder, name))));
}

function runOf(name: string): string {
  return name.slice(TEST_HOME_PREFIX.length).split('-')[0] ?? '';
}

/** SIGQUIT is PostgreSQL's immediate stop, which is enough for data that nobody wants. */
async function removeHome(home: string): Promise<void> {
  const data = path.join(home, 'database', 'data');
  const pid = existsSync(path.join(data, 'postmaster.pid')) ? await pidIn(path.join(data, 'postmaster.pid')) : 0;
  if (pid > 0 && existsSync(`/proc/${pid}`) && (await readFile(`/proc/${pid}/comm`, 'utf8')).startsWith('postgres')) {
    process.kill(pid, 'SIGQUIT');
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function pidIn(file: string): Promise<number> {
  return Number((await readFile(file, 'utf8')).split('\n')[0]);
}
