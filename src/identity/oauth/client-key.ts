import type { JWK } from 'jose';
import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/** A public key of an OAuth client, or the address that serves its keys. Exactly one of `jwk` and `jwksUri` is there. */
export interface ClientKey {
  readonly keyId: Uuid;
  readonly institutionId: Uuid;
  readonly credentialId: Uuid;
  /** Public JWK (RFC 7517) with `kid` and `alg`: `EdDSA` (Ed25519) or `ES256` (P-256). */
  readonly jwk: JWK | null;
  /** Address of a JWK set, https or loopback. */
  readonly jwksUri: string | null;
  readonly addedAt: Date;
  /** From when on it is refused as a revoked one is; null while it goes on. */
  readonly endsAt?: Date | null;
  readonly status: 'active' | 'revoked';
}

type ClientKeyRow = ClientKey & Record<string, unknown>;

const columns = `key_id AS "keyId", institution_id AS "institutionId", credential_id AS "credentialId", jwk,
  jwks_uri AS "jwksUri", added_at AS "addedAt", ends_at AS "endsAt", status`;

/** Whether what is signed with a key counts at an instant (milliseconds). */
export function isInForce({ status, endsAt }: Pick<ClientKey, 'status' | 'endsAt'>, at: number): boolean {
  return status === 'active' && (!endsAt || endsAt.getTime() > at);
}

/** Keys changed after an epoch ('0' for all). */
export async function clientKeysSince(sql: Sql, epoch: string): Promise<ClientKey[]> {
  return (await sql.query<ClientKeyRow>(`SELECT ${columns} FROM client_key WHERE epoch > $1`, [epoch])).rows;
}

/** Keys of one client, oldest first. */
export async function listClientKeys(sql: Sql, credentialId: Uuid): Promise<ClientKey[]> {
  const text = `SELECT ${columns} FROM client_key WHERE credential_id = $1 ORDER BY key_id`;
  return (await sql.query<ClientKeyRow>(text, [credentialId])).rows;
}

/** Keys of all clients of an institution, oldest first. */
export async function keysOfInstitution(sql: Sql, institutionId: Uuid): Promise<ClientKey[]> {
  const text = `SELECT ${columns} FROM client_key WHERE institution_id = $1 ORDER BY key_id`;
  return (await sql.query<ClientKeyRow>(text, [institutionId])).rows;
}
