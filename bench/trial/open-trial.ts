import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** An installation of its own, filled with invented people, that a run may load, kill and throw away. */
export interface Trial {
  readonly home: string;
  readonly database: Database;
  /** As the owner of the tables and without a statement timeout: a run looks over whole tables. */
  readonly owner: pg.Pool;
  readonly by: Administration;
  /** Stops the database, and removes the home unless it was named. */
  close(): Promise<void>;
}

/** What a trial is made with. */
export interface TrialOptions {
  /** An empty or new folder that stays; without one a temporary folder is used and removed. */
  readonly home?: string | undefined;
  readonly residents: number;
}

/** Opens a fresh home with an embedded database and a synthetic population. */
export async function openTrial({ home: named, residents }: TrialOptions): Promise<Trial> {
  const home = named === undefined ? mkdtempSync(path.join(tmpdir(), 'gapura-trial-')) : emptyFolder(named);
  const keys = new KeyRing(makeMasterKey(home));
  const database = await openDatabase({ home, name: 'gapura', log: { info() {}, warn() {} } });
  const owner = new pg.Pool({ ...database.owner, max: 8 });
  const close = async () => {
    await owner.end();
    await database.close();
    if (named === undefined) rmSync(home, { recursive: true, force: true });
  };
  try {
    await applyMigrations(database.owner, path.join(installationFolder(), 'migrations'));
    const clock = systemClock();
    await prepareLog(owner, keys, clock);
    await fillRegister(owner, residents);
    return { home, database, owner, by: { pool: owner, clock, keys, actor: 'trial' }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function emptyFolder(named: string): string {
  const home = path.resolve(named);
  if (existsSync(home) && readdirSync(home).length > 0) {
    const remedy = 'Name a folder that is empty or not there yet.';
    throw new Fault('invalid_input', `${home} holds something already.`, { field: 'home', remedy });
  }
  mkdirSync(home, { recursive: true });
  return home;
}

/** The same file that a server would make, so that server and command line find it by the home alone. */
function makeMasterKey(home: string): Buffer {
  const key = randomBytes(32);
  mkdirSync(path.join(home, 'secrets'), { mode: 0o700 });
  writeFileSync(path.join(home, 'secrets', 'master.key'), `${key.toString('base64')}\n`, { mode: 0o600 });
  return key;
}

async function fillRegister(owner: pg.Pool, residents: number): Promise<void> {
  const client = await owner.connect();
  try {
    await loadResidents(client, generatePopulation({ seed: SEED, residents, asOf: dayAt(Date.now(), 'WIB') }));
  } finally {
    client.release();
  }
}
