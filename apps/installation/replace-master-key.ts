import { randomBytes } from 'node:crypto';
import { type Administration, rewrapKeys } from '../../src/audit/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import { openPool } from '../../src/platform/sql/index.ts';
import { keepNamedKey, masterKey, nextMasterKey, putInPlace } from './master-key.ts';
import type { Installation } from './open-installation.ts';

/** What became of it: the names of both master keys, and whether the installation keeps its own under the home. */
export interface Replaced {
  readonly from: string;
  readonly to: string;
  readonly kept: boolean;
}

/**
 * Gives the installation another master key: the one that GAPURA_MASTER_KEY_NEXT says, else a new one. All keys of the
 * log are wrapped under it, or none. Both lie under their names before the database changes, and either opens what it
 * wraps, so whoever is killed at any step leaves an installation that starts.
 */
export async function replaceMasterKey(
  { config, database, keys, clock }: Pick<Installation, 'config' | 'database' | 'keys' | 'clock'>,
  { actor, reason }: Pick<Administration, 'actor'> & { readonly reason: string },
): Promise<Replaced> {
  const { home } = config;
  const kept = config.masterKey === undefined;
  const next = nextMasterKey(config) ?? (kept ? randomBytes(32) : undefined);
  if (!next) {
    const remedy = 'Set it to another key (`openssl rand -base64 32`), here and for the servers, and call this again.';
    const message = 'GAPURA_MASTER_KEY is set, and GAPURA_MASTER_KEY_NEXT is not.';
    throw new Fault('configuration_invalid', message, { field: 'GAPURA_MASTER_KEY_NEXT', remedy });
  }
  if (kept) for (const key of [masterKey(undefined, home), next]) keepNamedKey(home, key);
  // Only the owner of the tables may change a key.
  const pool = openPool(database.owner, 'master-key', 2);
  try {
    const replaced = await rewrapKeys({ pool, clock, keys, actor }, next, reason);
    if (kept) putInPlace(home, next);
    return { ...replaced, kept };
  } finally {
    await pool.end();
  }
}
