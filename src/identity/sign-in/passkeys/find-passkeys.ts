import type { Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';

/** A passkey (kunci sandi): a key pair of a device or password manager, whose public half is here. */
export interface Passkey {
  readonly credentialId: Buffer;
  readonly officerId: Uuid;
  /** COSE key (RFC 9052). */
  readonly publicKey: Buffer;
  readonly signCount: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

const columns = `credential_id AS "credentialId", officer_id AS "officerId", public_key AS "publicKey",
  sign_count::float8 AS "signCount", transports, name, added_at AS "addedAt", last_used_at AS "lastUsedAt"`;

type Row = Passkey & Record<string, unknown>;

/** The passkeys of an officer, oldest first. */
export async function passkeysOf(sql: Sql, officerId: Uuid): Promise<Passkey[]> {
  const text = `SELECT ${columns} FROM passkey WHERE officer_id = $1 ORDER BY added_at, credential_id`;
  return (await sql.query<Row>(text, [officerId])).rows;
}

/** The passkey of an id. */
export async function findPasskey(sql: Sql, credentialId: Buffer): Promise<Passkey | undefined> {
  return (await sql.query<Row>(`SELECT ${columns} FROM passkey WHERE credential_id = $1`, [credentialId])).rows[0];
}

/** How browsers are told of passkeys that there are. */
export function describePasskey({ credentialId, transports }: Passkey): { id: string; transports: string[] } {
  return { id: credentialId.toString('base64url'), transports: [...transports] };
}
