import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { APP_ROLE, OWNER_ROLE } from './database.ts';
import type { Passwords } from './passwords.ts';

/** Makes the owner's and the application's role where they are missing. Run as the cluster's administrator. */
export async function ensureRoles(admin: Client, passwords: Passwords): Promise<void> {
  for (const role of [OWNER_ROLE, APP_ROLE] as const) {
    if (await exists(admin, 'SELECT 1 FROM pg_roles WHERE rolname = $1', role)) continue;
    await admin.query(`CREATE ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(passwords[role])}`);
  }
}

/** Any number that nothing else locks in the administrator's database: processes that come at once take turns. */
const ADVISORY_LOCK = 1;

/** Makes database `name`, owned by the migrating role, where it is missing; strangers may not even connect to it. */
export async function ensureDatabase(admin: Client, name: string): Promise<void> {
  await admin.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
  try {
    if (!(await exists(admin, 'SELECT 1 FROM pg_database WHERE datname = $1', name))) {
      await admin.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${OWNER_ROLE}`);
    }
    await limitToOurRoles(admin, name);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK]);
  }
}

/** Only the two roles may connect, and the application may not make temporary tables. A copy does not inherit this. */
export async function limitToOurRoles(admin: Client, name: string): Promise<void> {
  const database = escapeIdentifier(name);
  await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP_ROLE}`);
}

async function exists(client: Client, sql: string, name: string): Promise<boolean> {
  return (await client.query(sql, [name])).rowCount === 1;
}
