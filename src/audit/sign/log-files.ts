import { randomUUID } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

/** Where an installation keeps what the database must not be alone to know. */
export interface LogFiles {
  /** The key that signs, with the log's origin before it; readable by its owner alone. */
  readonly signer: string;
  /** Public keys of this log, one a line, the newest last: all that an auditor needs beside an export. */
  readonly keys: string;
  /** The last checkpoint that was signed. */
  readonly checkpoint: string;
}

/** The database whose log has the plain names. */
const ORDINARY = 'gapura';

/** The files of a database's log under a home. A database of a moved day has a log, and so a key, of its own. */
export function logFiles(home: string, database = ORDINARY): LogFiles {
  const suffix = database === ORDINARY ? '' : `-${database}`;
  return {
    signer: path.join(home, 'secrets', `log-signer${suffix}.pem`),
    keys: path.join(home, 'log', `keys${suffix}`),
    checkpoint: path.join(home, 'log', `checkpoint${suffix}`),
  };
}

/** A file's text; undefined when there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Replaces a file at once and for good: whoever reads it, even after a power cut, finds the old text or the new one. */
export async function replaceFile(file: string, text: string, mode = 0o644): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  const handle = await open(beside, 'wx', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
  const folder = await open(path.dirname(file));
  await folder.sync().finally(() => folder.close());
}
