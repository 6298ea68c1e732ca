import { madeAt, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Credential } from './model.ts';
import { type ClientKey, keysOfInstitution } from './oauth/client-key.ts';

/** A credential with what is known of its making, and nothing of its secret. */
export interface KeptCredential extends Omit<Credential, 'secretHash' | 'proof' | 'earlierHash'> {
  readonly issuedAt: Date;
  /** Name of the officer who issued it; null for the command line, and for what is older than its record. */
  readonly issuedBy: string | null;
  readonly keys: readonly ClientKey[];
}

const listSql = `
SELECT credential_id AS "credentialId", c.institution_id AS "institutionId", right_id AS "rightId", kind, mode,
  user_id AS "userId", requires_ip_user AS "requiresIpUser", c.status, rotated_at AS "rotatedAt",
  earlier_until AS "earlierUntil", o.name AS "issuedBy"
FROM credential c LEFT JOIN officer o ON o.officer_id::text = c.issued_by
WHERE c.institution_id = $1 ORDER BY credential_id DESC`;

type Row = Omit<KeptCredential, 'issuedAt' | 'keys'> & Record<string, unknown>;

/** Credentials of an institution as people look at them, the newest first, revoked ones too. */
export async function listKeptCredentials(sql: Sql, institutionId: Uuid): Promise<KeptCredential[]> {
  const { rows } = await sql.query<Row>(listSql, [institutionId]);
  const keys = await keysOfInstitution(sql, institutionId);
  return rows.map((row) => ({
    ...row,
    issuedAt: new Date(madeAt(row.credentialId) ?? 0),
    keys: keys.filter(({ credentialId }) => credentialId === row.credentialId),
  }));
}
