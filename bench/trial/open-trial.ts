import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Administration, KeyRing, prepareLog } from '../../src/audit/index.ts';
import { dayAt, Fault, systemClock } from '../../src/kernel/index.ts';
import { applyMigrations, type Database, installationFolder, openDatabase } from '../../src/platform/database/index.ts';
import { loadResidents } from '../../src/register/index.ts';
import { generatePopulation } from '../../testing/population/index.ts';

/** Any number will do; this one makes every run's people the same. */
export const SEED = 3278;

/** An installation of its own that a run may load, kill and throw away, open from this process. */
export interface Trial {
  readonly home: string;
  readonly database: Database;
  /** As the owner of the tables and without a statement timeout: a run looks over whole tables. */
  readonly owner: pg.Pool;
  readonly by: Administration;
  /** Lets go of the database, which stops when no server holds it. The home stays. */
  close(): Promise<void>;
}

/** The folder of a trial: a new temporary one, or `named`, which must be empty or not there yet. */
export function makeHome(named?: string): string {
  if (named === undefined) return mkdtempSync(path.join(tmpdir(), 'gapura-trial-'));
  const home = path.resolve(named);
  if (existsSync(home) && readdirSync(home).length > 0) {
    const remedy = 'Name a folder that is empty or not there yet.';
    throw new Fault('invalid_input', `${home} holds something already.`, { field: 'home', remedy });
  }
  mkdirSync(home, { recursive: true });
  return home;
}

/** Opens the embedded database of a home, made and migrated when it is new. */
export async function openTrial(home: string): Promise<Trial> {
  const keys = new KeyRing(masterKey(home));
  const database = await openDatabase({ home, name: 'gapura', log: { info() {}, warn() {} } });
  const owner = new pg.Pool({ ...database.owner, max: 8 });
  const close = async () => {
    await owner.end();
    await database.close();
  };
  try {
    await applyMigrations(database.owner, path.join(installationFolder(), 'migrations'));
    const clock = systemClock();
    await prepareLog(owner, keys, clock);
    return { home, database, owner, by: { pool: owner, clock, keys, actor: 'trial' }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Fills an empty register with synthetic residents. */
export async function fillRegister({ owner }: Trial, residents: number): Promise<void> {
  const client = await owner.connect();
  try {
    await loadResidents(client, generatePopulation({ seed: SEED, residents, asOf: dayAt(Date.now(), 'WIB') }));
    // Or autovacuum does it in the middle of what is measured.
    await client.query('VACUUM (ANALYZE) family, resident');
  } finally {
    client.release();
  }
}

/** The same file that a server would make, so that server and command line find it by the home alone. */
function masterKey(home: string): Buffer {
  const file = path.join(home, 'secrets', 'master.key');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}
