import { createHash } from 'node:crypto';
import path from 'node:path';

/** PostgreSQL's number for the socket's name; no TCP port is ever opened. */
export const SOCKET_PORT = 5432;

/** Linux keeps 108 bytes for the path of a unix socket, the closing zero among them (unix(7)). */
const LONGEST_SOCKET_PATH = 107;

/** Twelve hex digits that stand for a folder in the name of something outside it. */
export function folderHash(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 12);
}

/** True when the server's socket in `folder` has a path that Linux accepts. */
export function fitsSocket(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET_PATH;
}

/**
 * The folder of the server's socket: beside the data, or, under a path too deep for one, in the first of `temporary`
 * (absolute paths) that is short enough, under a name made from the data's own path.
 */
export function socketFolder(data: string, temporary: readonly string[]): string {
  const near = path.join(path.dirname(data), 'run');
  const far = temporary.map((folder) => path.join(folder, `gapura-${folderHash(data)}`));
  return [near, ...far].find(fitsSocket) ?? near;
}
