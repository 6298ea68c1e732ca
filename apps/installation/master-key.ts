import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrappingOf } from '../../src/audit/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import type { Config } from '../../src/platform/config/index.ts';
import { writeSecret } from './write-secret.ts';

const KEY_BYTES = 32;

/** What says which master keys there are. */
export type MasterKeySettings = Pick<Config, 'home' | 'masterKey' | 'masterKeyNext'>;

/** Where the master key of an installation lies that has none configured. */
export const masterKeyFile = (home: string): string => join(home, 'secrets', 'master.key');

/** Where another one lies under its name: one that comes, or one that was. */
export const namedKeyFile = (home: string, key: Buffer): string =>
  join(home, 'secrets', `master-${wrappingOf(key).id}.key`);

/**
 * The installation's master key: as configured, else the one under the home, made there once. It wraps the keys of the
 * log; whoever loses it can still verify the log, but no longer read a NIK in it.
 */
export function masterKey(configured: string | undefined, home: string): Buffer {
  if (configured !== undefined) return parseKey(configured, 'GAPURA_MASTER_KEY');
  const path = masterKeyFile(home);
  return parseKey(existsSync(path) ? readFileSync(path, 'utf8') : makeKey(path), 'GAPURA_MASTER_KEY');
}

/** The master key that is to follow, where one is configured. */
export function nextMasterKey({ masterKeyNext: next }: MasterKeySettings): Buffer | undefined {
  return next === undefined ? undefined : parseKey(next, 'GAPURA_MASTER_KEY_NEXT');
}

/**
 * Every master key that this installation has, the one for new databases first: a database from before a replacement, or
 * one that was put back to a day before it, opens with the one that was.
 */
export function readMasterKeys(settings: MasterKeySettings): readonly Buffer[] {
  const { home, masterKey: configured } = settings;
  const first = masterKey(configured, home);
  const next = nextMasterKey(settings);
  return [first, ...(next ? [next] : []), ...(configured === undefined ? namedKeys(home) : [])];
}

/** Keeps a master key under its name. */
export function keepNamedKey(home: string, key: Buffer): void {
  writeSecret(namedKeyFile(home, key), textOf(key));
}

/** Makes a master key that is kept under its name already the one of the home. */
export function putInPlace(home: string, key: Buffer): void {
  writeSecret(masterKeyFile(home), textOf(key));
  rmSync(namedKeyFile(home, key), { force: true });
}

function namedKeys(home: string): Buffer[] {
  const folder = join(home, 'secrets');
  const names = readdirSync(folder).filter((name) => /^master-[0-9a-f]{16}\.key$/.test(name));
  return names.map((name) => parseKey(readFileSync(join(folder, name), 'utf8'), `secrets/${name}`));
}

function textOf(key: Buffer): string {
  return `${key.toString('base64')}\n`;
}

function parseKey(text: string, field: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  const remedy = 'Give 32 bytes in base64, as `openssl rand -base64 32` prints them.';
  throw new Fault('configuration_invalid', `The master key of ${field} does not have 32 bytes.`, { field, remedy });
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
