import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { Fault } from '../../kernel/index.ts';
import { folderHash } from './socket-folder.ts';
import { waitUntil } from './wait-until.ts';

/** Long enough for another process to make a cluster, or to recover one after a crash. */
const PATIENCE_MS = 120_000;

/**
 * Runs `work` while no other process does so for the same `folder` (a real path). The lock is a listening socket in
 * Linux's abstract namespace: the kernel frees it when its holder ends, `kill -9` included, and it leaves no file.
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = await waitUntil(PATIENCE_MS, () => tryListen(`\0gapura-${folderHash(folder)}`));
  if (!lock) {
    throw new Fault('database_start_failed', `Another process has been starting the database for ${PATIENCE_MS} ms.`, {
      field: 'GAPURA_HOME',
      remedy: 'End that process, or give this one a home of its own.',
    });
  }
  try {
    return await work();
  } finally {
    lock.close();
    await once(lock, 'close');
  }
}

async function tryListen(name: string): Promise<Server | undefined> {
  const server = createServer((connection) => connection.destroy());
  server.listen(name);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined;
    throw error;
  }
}
