import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Credential } from './model.ts';

const columns = `credential_id AS "credentialId", institution_id AS "institutionId", right_id AS "rightId", kind, mode,
  user_id AS "userId", secret_hash AS "secretHash", requires_ip_user AS "requiresIpUser", rotated_at AS "rotatedAt", status`;

/** Credentials changed after an epoch ('0' for all), with the proofs of their passwords and the secrets of before. */
export async function credentialsSince(sql: Sql, epoch: string): Promise<Credential[]> {
  const text = `SELECT ${columns}, proof, earlier_hash AS "earlierHash", earlier_until AS "earlierUntil"
    FROM credential LEFT JOIN password_proof USING (credential_id) WHERE epoch > $1`;
  return (await sql.query<Credential & Record<string, unknown>>(text, [epoch])).rows;
}

/** Credentials of one institution, by kind and user. */
export async function listCredentials(sql: Sql, institutionId: Uuid): Promise<Credential[]> {
  const text = `SELECT ${columns} FROM credential WHERE institution_id = $1 ORDER BY kind, user_id`;
  return (await sql.query<Credential & Record<string, unknown>>(text, [institutionId])).rows;
}

/** The credential of an id; throws `not_found`. */
export async function getCredential(sql: Sql, credentialId: string): Promise<Credential> {
  const text = `SELECT ${columns} FROM credential WHERE credential_id::text = lower($1)`;
  const found = (await sql.query<Credential & Record<string, unknown>>(text, [credentialId])).rows[0];
  if (found) return found;
  const remedy = 'See `gapura credential list INSTITUTION`.';
  throw new Fault('not_found', `There is no credential ${credentialId}.`, { field: 'credential', remedy });
}
