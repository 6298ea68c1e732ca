import { join } from 'node:path';
import type pg from 'pg';
import { KeyRing, MasterKeys, prepareLog } from '../../src/audit/index.ts';
import { type Clock, Fault, shiftTo, systemClock } from '../../src/kernel/index.ts';
import type { Config } from '../../src/platform/config/index.ts';
import {
  applyMigrations,
  type Database,
  type DatabaseLog,
  installationFolder,
  openDatabase,
} from '../../src/platform/database/index.ts';
import { openPool } from '../../src/platform/sql/index.ts';
import { readMasterKeys } from './master-key.ts';

/** What every process of an installation needs: server, command line, tests of the whole. */
export interface Installation {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Database;
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  /** Name of the database: another one for each day that `GAPURA_AS_OF` names. */
  readonly databaseName: string;
  close(): Promise<'stopped' | 'left_running'>;
}

/** Opens database, keys and clock, and brings the schema up to date; throws a fault that names the remedy. */
export async function openInstallation(config: Config, log: DatabaseLog): Promise<Installation> {
  const { asOf, home, databaseUrl: url, databaseMigrationUrl: migrationUrl } = config;
  const databaseName = asOf ? `gapura_as_of_${asOf.replaceAll('-', '')}` : 'gapura';
  const database = await openDatabase({ home, url, migrationUrl, name: databaseName, log });
  const pool = openPool(database.app);
  const close = async () => {
    await pool.end();
    return database.close();
  };
  try {
    await applyMigrations(database.owner, join(installationFolder(), 'migrations'));
    await checkDay(pool, config);
    const clock = systemClock(asOf ? shiftTo(asOf, systemClock().now(), 'WIB') : 0);
    const keys = new KeyRing(new MasterKeys(() => readMasterKeys(config)));
    await prepareLog(pool, keys, clock);
    return { config, clock, database, pool, keys, databaseName, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A database belongs to one business clock: hits of a moved day must never count in a real one's quota. */
async function checkDay(pool: pg.Pool, { asOf, demo }: Config): Promise<void> {
  const kind = demo ? 'demo' : 'production';
  await pool.query('INSERT INTO installation (kind, as_of) VALUES ($1, $2) ON CONFLICT DO NOTHING', [kind, asOf]);
  const found = await pool.query<{ kind: string; as_of: string | null }>('SELECT kind, as_of::text FROM installation');
  const row = found.rows[0];
  if ((row?.as_of ?? undefined) === asOf) return;
  const message = `This database was made for ${row?.as_of ?? 'the real day'}, not for ${asOf ?? 'the real day'}.`;
  throw new Fault('database_mismatch', message, { field: 'GAPURA_AS_OF', remedy: 'Name a database of its own.' });
}
