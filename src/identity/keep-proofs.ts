import type { Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** In one order, so that two processes that learn the same at once do not lock each other out. */
const keepSql = `
INSERT INTO password_proof (credential_id, proof)
SELECT * FROM unnest($1::uuid[], $2::bytea[]) AS n(credential_id, proof) ORDER BY n.credential_id
ON CONFLICT (credential_id) DO UPDATE SET proof = excluded.proof`;

/**
 * Keeps proofs of passwords (32 bytes each, by credential) for the processes that start after this. One of an older secret
 * may come late: it is of that secret's hash, so it proves nothing any more, and the next success replaces it.
 */
export async function keepProofs(sql: Sql, proofs: ReadonlyMap<Uuid, Buffer>): Promise<void> {
  if (proofs.size > 0) await sql.query(keepSql, [[...proofs.keys()], [...proofs.values()]]);
}
