import { readdir, readFile, readlink } from 'node:fs/promises';

/**
 * True when process `pid` is a PostgreSQL process at work in `data` (a real path). A number alone proves nothing:
 * after a reboot it may be anybody's, and a killed server's number answers signals until its zombie is reaped.
 * A zombie has no working folder any more, so it does not count.
 */
export async function worksIn(pid: number, data: string): Promise<boolean> {
  try {
    const [folder, command] = await Promise.all([readlink(`/proc/${pid}/cwd`), readFile(`/proc/${pid}/comm`, 'utf8')]);
    return folder === data && command.startsWith('postgres');
  } catch (error) {
    if (isGoneOrForeign(error)) return false;
    throw error;
  }
}

/** The ids of all PostgreSQL processes at work in `data`, the children of a killed postmaster among them. */
export async function processesOf(data: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const working = await Promise.all(pids.map((pid) => worksIn(pid, data)));
  return pids.filter((_, index) => working[index]);
}

/** ENOENT and ESRCH: ended meanwhile, or a zombie. EACCES and EPERM: another user's, so not this installation's. */
function isGoneOrForeign(error: unknown): boolean {
  return ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
}
