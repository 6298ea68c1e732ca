import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What `postmaster.pid` says of the server that wrote it; never proof that it still runs. */
export interface PostmasterFile {
  readonly pid: number;
  /** Folder of its unix socket; empty until the server has opened one. */
  readonly socketFolder: string;
  readonly status: 'starting' | 'ready' | 'stopping' | 'unknown';
}

const STATUSES: readonly PostmasterFile['status'][] = ['starting', 'ready', 'stopping'];

/**
 * Reads the lines of a `postmaster.pid`: pid on the first, socket folder on the fifth, status on the eighth
 * (PostgreSQL's `pidfile.h`). Undefined when there is no pid, as in a file that a full disk left empty.
 */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const status = STATUSES.find((known) => known === lines[7]) ?? 'unknown';
  return { pid, socketFolder: lines[4] ?? '', status };
}

/** The parsed `postmaster.pid` of a data folder; undefined when there is none or it says nothing. */
export async function readPostmasterFile(data: string): Promise<PostmasterFile | undefined> {
  try {
    return parsePostmasterFile(await readFile(path.join(data, 'postmaster.pid'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
