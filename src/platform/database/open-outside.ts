import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import { Fault } from '../../kernel/index.ts';
import { APP_ROLE, type Database } from './database.ts';
import { knownMajor } from './server-version.ts';

const APP_URL = 'DATABASE_URL';
const OWNER_URL = 'DATABASE_MIGRATION_URL';

/** `insufficient_privilege` and `invalid_parameter_value`: what PostgreSQL answers to a role it may not take on. */
const ROLE_REFUSED = new Set(['42501', '22023']);

/**
 * A PostgreSQL of somebody else's, checked for its version and encoding. Whoever the application logs in as, it works
 * as `gapura_app`: the role is made and granted here when the migrating login may do so.
 */
export async function openOutside(url: string, migrationUrl: string | undefined): Promise<Database> {
  const app = asAppRole(url);
  const owner: ClientConfig = { connectionString: migrationUrl ?? url };
  const ownerSetting = migrationUrl === undefined ? APP_URL : OWNER_URL;
  await withClient(owner, ownerSetting, async (client) => {
    await expectUsable(client, ownerSetting);
    await ensureAppRole(client);
  });
  if (!(await worksAsApp(app))) await withClient(owner, ownerSetting, (client) => grantAppRole(client, url));
  if (!(await worksAsApp(app))) throw roleFault('may not be taken on by the login of DATABASE_URL');
  return { kind: 'outside', app, owner, postmasterPid: undefined, close: async () => 'left_running' };
}

/** `url` with the role set at the start of each session, behind whatever options it has already. */
export function asAppRole(url: string): ClientConfig {
  if (!URL.canParse(url)) throw unreachable(APP_URL, new TypeError('the address cannot be read'));
  const parsed = new URL(url);
  const options = [parsed.searchParams.get('options'), `-c role=${APP_ROLE}`].filter(Boolean).join(' ');
  parsed.searchParams.delete('options');
  return { connectionString: parsed.href, options };
}

async function expectUsable(client: Client, setting: string): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
  );
  knownMajor(rows[0]?.version ?? '', setting);
  if (rows[0]?.encoding === 'UTF8') return;
  throw new Fault('database_mismatch', `The database keeps its text as ${rows[0]?.encoding}, not as UTF8.`, {
    field: setting,
    remedy: "Make it with: CREATE DATABASE .. ENCODING 'UTF8' TEMPLATE template0.",
  });
}

/** Another process may make the role at the same moment; then it is there all the same. */
async function ensureAppRole(client: Client): Promise<void> {
  if (await hasAppRole(client)) return;
  try {
    await client.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`);
  } catch (cause) {
    if (!(await hasAppRole(client))) throw roleFault('is missing and could not be made', cause);
  }
}

async function hasAppRole(client: Client): Promise<boolean> {
  return (await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE])).rowCount === 1;
}

async function grantAppRole(client: Client, url: string): Promise<void> {
  const login = new Client({ connectionString: url }).user ?? '';
  await client.query(`GRANT ${APP_ROLE} TO ${escapeIdentifier(login)}`).catch((cause) => {
    throw roleFault('could not be granted to the login of DATABASE_URL', cause);
  });
}

async function worksAsApp(app: ClientConfig): Promise<boolean> {
  const client = new Client(app);
  try {
    await client.connect();
    return true;
  } catch (cause) {
    if (ROLE_REFUSED.has((cause as { code?: string }).code ?? '')) return false;
    throw unreachable(APP_URL, cause);
  } finally {
    await client.end();
  }
}

async function withClient(
  config: ClientConfig,
  setting: string,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const client = new Client(config);
  await client.connect().catch((cause) => {
    throw unreachable(setting, cause);
  });
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function unreachable(setting: string, cause: unknown): Fault {
  const remedy = `Check the address, user and password in ${setting}, and that the server runs.`;
  const message = `The database does not answer: ${(cause as Error).message}`;
  return new Fault('database_unreachable', message, { field: setting, remedy }, { cause });
}

function roleFault(what: string, cause?: unknown): Fault {
  const remedy = `Let its administrator run: CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO <login>;`;
  return new Fault('database_mismatch', `The role ${APP_ROLE} ${what}.`, { field: APP_URL, remedy }, { cause });
}
