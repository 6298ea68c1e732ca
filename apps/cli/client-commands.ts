import { readFileSync } from 'node:fs';
import { getRight } from '../../src/access/index.ts';
import {
  addClientKeys,
  credentialIdOf,
  credentialModes,
  getCredential,
  type KeySource,
  listClientKeys,
  readPublicKeys,
  registerClient,
  revokeClientKey,
} from '../../src/identity/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import type { Sql } from '../../src/platform/sql/index.ts';
import { argument, type Command, type Context, oneOf, option } from './command.ts';
import { table } from './print-table.ts';

/** The credential of a client, by its credential id or its client id (`gpl_...`). */
function clientOf(pool: Sql, text: string) {
  return getCredential(pool, credentialIdOf(text) ?? text);
}

const keyOptions = {
  'public-key': { about: 'File with the public key: PEM, JWK or JWK set; Ed25519 or P-256.', optional: true },
  'jwks-uri': { about: 'Instead: https address where the institution serves its JWK set.', optional: true },
} as const;

/** Verbs about OAuth clients of the native API. Private keys stay with the institution. */
export const clientCommands: readonly Command[] = [
  {
    words: 'client register',
    args: ['RIGHT', 'USER'],
    options: { ...keyOptions, mode: { about: `One of ${credentialModes.join(', ')}.`, fallback: 'live' } },
    about: 'Registers an OAuth client for a right, with its public key, and prints its client id.',
    async run(context) {
      const source = await keySource(context);
      const by = await context.administration();
      const { institutionId, rightId } = await getRight(by.pool, argument(context, 0));
      const mode = oneOf(option(context, 'mode'), 'mode', credentialModes);
      const wanted = { institutionId, rightId, userId: argument(context, 1), mode };
      context.print(JSON.stringify(await registerClient(by, wanted, source), null, 2));
    },
  },
  {
    words: 'client keys',
    args: ['CLIENT'],
    options: {},
    about: 'Lists the keys of an OAuth client.',
    async run(context) {
      const { pool } = await context.installation();
      const { credentialId } = await clientOf(pool, argument(context, 0));
      const keys = (await listClientKeys(pool, credentialId)).map((key) => ({
        ...key,
        source: key.jwksUri ?? `${key.jwk?.alg} ${key.jwk?.kid}`,
        addedAt: key.addedAt.toISOString(),
      }));
      context.print(table(keys, ['keyId', 'status', 'addedAt', 'source']));
    },
  },
  {
    words: 'client add-key',
    args: ['CLIENT'],
    options: keyOptions,
    about: 'Adds a key beside those in force, so that the client can change over without a gap.',
    async run(context) {
      const source = await keySource(context);
      const by = await context.administration();
      const client = await clientOf(by.pool, argument(context, 0));
      for (const keyId of await addClientKeys(by, client, source)) context.print(keyId);
    },
  },
  {
    words: 'client revoke-key',
    args: ['KEY'],
    options: { reason: { about: 'Letter number or reason, for the log.' } },
    about: 'Revokes a key; tokens that were given for it are void from the next call on.',
    async run(context) {
      await revokeClientKey(await context.administration(), argument(context, 0), option(context, 'reason'));
      context.print('The key is revoked.');
    },
  },
];

async function keySource({ options }: Context): Promise<KeySource> {
  const { 'public-key': file, 'jwks-uri': jwksUri } = options;
  if (file !== undefined && jwksUri === undefined) return { jwks: await readPublicKeys(read(file)) };
  if (jwksUri !== undefined && file === undefined) return { jwksUri };
  const remedy = 'Give either --public-key FILE or --jwks-uri ADDRESS.';
  throw new Fault('invalid_input', 'It is not clear where the keys come from.', { field: 'public-key', remedy });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const remedy = 'Check its path and rights.';
    throw new Fault('invalid_input', `${file} cannot be read.`, { field: 'public-key', remedy }, { cause });
  }
}
