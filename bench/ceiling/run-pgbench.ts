import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { ClientConfig } from 'pg';
import { Fault } from '../../src/kernel/index.ts';
import { keep } from '../trial/index.ts';

/** Where Debian puts it; elsewhere it is on the path. */
const DEBIAN = '/usr/lib/postgresql/15/bin/pgbench';

/** One run of pgbench. */
export interface PgbenchRun {
  readonly database: ClientConfig;
  readonly script: string;
  readonly clients: number;
  readonly seconds: number;
  /** Variables of the script. */
  readonly variables: Readonly<Record<string, number>>;
}

/** Transactions a second of a script, each client with one statement on its way; throws `not_found` without pgbench. */
export async function runPgbench({ database, script, clients, seconds, variables }: PgbenchRun): Promise<number> {
  const defined = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const load = ['-c', String(clients), '-j', '2', '-T', String(seconds)];
  const { host, port, user, password } = database;
  const env = { ...process.env, PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: String(password) };
  const program = existsSync(DEBIAN) ? DEBIAN : 'pgbench';
  const args = ['-n', '-M', 'prepared', ...load, '-f', script, ...defined, String(database.database)];
  const child = keep(spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  const [said, complained] = [text(child.stdout), text(child.stderr)];
  const [code] = await once(child, 'exit').catch(() => [undefined]);
  const rate = /^tps = ([\d.]+)/m.exec(await said)?.[1];
  if (code === 0 && rate !== undefined) return Number(rate);
  const remedy = 'Install it, on Debian with "apt-get install postgresql-15".';
  throw new Fault('not_found', `pgbench did not run. ${await complained}`.trim(), { field: 'pgbench', remedy });
}
