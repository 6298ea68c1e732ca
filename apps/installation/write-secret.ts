import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file that its owner alone can read, at once and for good: whoever reads it, even after a power cut, finds the
 * old text or the new one. Its folder is made where it is missing.
 */
export function writeSecret(path: string, text: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const beside = `${path}.${process.pid}`;
  const file = openSync(beside, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(beside, path);
  const entries = openSync(folder, 'r');
  fsyncSync(entries);
  closeSync(entries);
}
