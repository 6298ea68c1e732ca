import type { JWK } from 'jose';
import type pg from 'pg';
import { type Administration, administer } from '../../audit/index.ts';
import { Fault, parseNetwork, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { insertCredential, type NewCredential } from '../issue-credential.ts';
import type { Credential } from '../model.ts';
import { clientIdOf } from './client-id.ts';
import type { ClientKey } from './client-key.ts';

/** Where a client's keys come from: handed in, or served by the client at an address. */
export type KeySource = { readonly jwks: readonly JWK[] } | { readonly jwksUri: string };

/** A client as it is handed over. There is no secret: the private key never leaves the institution. */
export interface RegisteredClient {
  readonly credentialId: Uuid;
  readonly clientId: string;
  readonly keyIds: readonly Uuid[];
}

/** Registers an OAuth client for a right, with its first keys; throws `conflict` when the institution has one of that name. */
export async function registerClient(
  by: Administration,
  wanted: Omit<NewCredential, 'kind' | 'password' | 'requiresIpUser'>,
  source: KeySource,
): Promise<RegisteredClient> {
  checkSource(source);
  const { institutionId, rightId, mode = 'live' } = wanted;
  const credentialId = uuidV7(by.clock.now());
  const keyIds = await administer(by, async (tx, tell) => {
    await insertCredential(tx, { ...wanted, kind: 'oauth' }, { credentialId, secretHash: '', issuedBy: by.actor });
    tell('credential.issued', { institutionId, rightId, credentialId });
    return insertKeys(tx, { institutionId, credentialId }, source, by);
  });
  return { credentialId, clientId: clientIdOf({ credentialId, mode }), keyIds };
}

/** Adds keys beside those that are there, so that a client can change over without a gap; answers their ids. */
export async function addClientKeys(by: Administration, client: Credential, source: KeySource): Promise<Uuid[]> {
  checkSource(source);
  const { institutionId, credentialId, kind, status } = client;
  if (kind !== 'oauth')
    throw new Fault('conflict', 'Only OAuth clients have keys.', {
      field: 'credential',
      indonesian: 'Kunci jenis ini tidak memiliki kunci publik. Pilih kunci aplikasi OAuth.',
    });
  if (status === 'revoked')
    throw new Fault('conflict', 'A revoked credential stays revoked.', {
      field: 'credential',
      indonesian: 'Kunci yang sudah dicabut tidak dapat dipakai lagi. Buat kunci baru.',
    });
  return administer(by, async (tx, tell) => {
    const keyIds = await insertKeys(tx, client, source, by);
    tell('key.added', { institutionId, credentialId, reason: keyIds.join(' ') });
    return keyIds;
  });
}

/** Revokes a key: assertions signed with it, and tokens that were given for one, are refused from the next call on. */
export async function revokeClientKey(by: Administration, keyId: string, reason: string): Promise<void> {
  await administer(by, async (tx, tell) => {
    const text = `UPDATE client_key SET status = 'revoked' WHERE key_id::text = lower($1) AND status = 'active'
      RETURNING institution_id, credential_id`;
    const revoked = await tx.query<{ institution_id: Uuid; credential_id: Uuid }>(text, [keyId]);
    const row = revoked.rows[0];
    if (!row) {
      const remedy = 'See `gapura client keys CREDENTIAL`.';
      throw new Fault('not_found', `There is no key ${keyId} in force.`, { field: 'key', remedy });
    }
    tell('key.revoked', { institutionId: row.institution_id, credentialId: row.credential_id, reason });
  });
}

/** Writes rows of keys, inside the transaction that records it; throws `conflict` for one that the client has or had. */
export async function insertKeys(
  tx: pg.PoolClient,
  { institutionId, credentialId }: Pick<ClientKey, 'institutionId' | 'credentialId'>,
  source: KeySource,
  { clock }: Administration,
): Promise<Uuid[]> {
  const rows = 'jwks' in source ? source.jwks.map((jwk) => ({ jwk, uri: null })) : [{ jwk: null, uri: source.jwksUri }];
  const keyIds: Uuid[] = [];
  for (const { jwk, uri } of rows) {
    await refuseKnown(tx, credentialId, { jwk, uri });
    const keyId = uuidV7(clock.now());
    await tx.query(
      `INSERT INTO client_key (key_id, institution_id, credential_id, jwk, jwks_uri, added_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [keyId, institutionId, credentialId, jwk && JSON.stringify(jwk), uri, new Date(clock.now())],
    );
    keyIds.push(keyId);
  }
  return keyIds;
}

/** A key that stands twice would outlive the revocation of one of its rows, and a revoked one must not come back. */
async function refuseKnown(
  tx: pg.PoolClient,
  credentialId: Uuid,
  { jwk, uri }: { readonly jwk: JWK | null; readonly uri: string | null },
): Promise<void> {
  const text = `SELECT 1 FROM client_key WHERE credential_id = $1
    AND (jwk->>'x' = $2 OR (jwks_uri = $3 AND status = 'active'))`;
  const known = await tx.query(text, [credentialId, jwk?.x ?? null, uri]);
  if (known.rowCount === 0) return;
  const remedy = 'Make a new pair, or leave the old one in force.';
  throw new Fault('conflict', 'The client has this key, or had it.', {
    field: 'public-key',
    remedy,
    indonesian:
      'Kunci publik ini sudah, atau pernah, didaftarkan. Buat pasangan kunci baru, atau biarkan yang lama tetap berlaku.',
  });
}

/** Gapura itself fetches the address, so it is one that the authority wrote down, and nobody on the way can change it. */
function checkSource(source: KeySource): void {
  if ('jwks' in source) return;
  const url = URL.canParse(source.jwksUri) ? new URL(source.jwksUri) : undefined;
  const isLoopback =
    ['localhost', '[::1]'].includes(`${url?.hostname}`) ||
    parseNetwork(`${url?.hostname}`)?.address.startsWith('127.') === true;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback);
  // `fetch` refuses an address with a password in it, and it would stand in the database for everyone to read.
  if (isSafe && url?.username === '' && url.password === '') return;
  const remedy = 'Give an https address, such as https://aplikasi.contoh.go.id/jwks.json.';
  throw new Fault('invalid_input', 'The address of the JWK set cannot be used.', {
    field: 'jwks-uri',
    remedy,
    indonesian:
      'Alamat kumpulan kunci publik tidak dapat dipakai. Isi alamat https seperti https://aplikasi.contoh.go.id/jwks.json.',
  });
}
