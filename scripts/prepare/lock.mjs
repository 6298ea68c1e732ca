import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while no other process prepares the same checkout. The lock is a listening socket in Linux's abstract
 * namespace: it leaves no file and the kernel frees it when its holder is killed. Other systems go without.
 */
export async function withLock(root, work) {
  if (process.platform !== 'linux') return work();
  const name = `\0gapura-prepare-${createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 12)}`;
  const lock = await takeLock(name);
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function takeLock(name) {
  for (let tries = 0; ; tries += 1) {
    const server = createServer((connection) => connection.destroy()).listen(name);
    try {
      await once(server, 'listening');
      return server;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
      if (tries === 0) console.error('Another process is preparing this checkout; waiting for it.');
      await sleep(100);
    }
  }
}
