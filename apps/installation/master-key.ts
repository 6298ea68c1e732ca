import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../src/kernel/index.ts';

const KEY_BYTES = 32;

/**
 * The installation's master key: as configured, else the one under the home, made there once. It wraps the keys of the
 * log; whoever loses it can still verify the log, but no longer read a NIK in it.
 */
export function masterKey(configured: string | undefined, home: string): Buffer {
  const path = join(home, 'secrets', 'master.key');
  const text = configured ?? (existsSync(path) ? readFileSync(path, 'utf8') : makeKey(path));
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  const remedy = 'Give 32 bytes in base64, as `openssl rand -base64 32` prints them.';
  throw new Fault('configuration_invalid', 'The master key does not have 32 bytes.', {
    field: 'GAPURA_MASTER_KEY',
    remedy,
  });
}

/** Written beside and linked into place: of two processes that start at once both end with the same key. */
function makeKey(path: string): string {
  const beside = `${path}.${process.pid}`;
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(beside, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(beside, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(beside);
  }
  return readFileSync(path, 'utf8');
}
