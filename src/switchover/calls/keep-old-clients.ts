import type { Sql } from '../../platform/sql/index.ts';
import type { SeenClient } from '../../verification/index.ts';

/** Keeps which products old calls were made with, beside what other processes have seen. */
export async function keepOldClients(sql: Sql, seen: readonly SeenClient[]): Promise<void> {
  if (seen.length === 0) return;
  // In one order, so that two processes never wait for each other.
  const rows = seen.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
  await sql.query(
    `INSERT INTO old_client AS o (credential_id, product, last_at)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[])
     ON CONFLICT (credential_id, product) DO UPDATE SET last_at = greatest(o.last_at, excluded.last_at)`,
    [rows.map((one) => one.credentialId), rows.map((one) => one.product), rows.map((one) => new Date(one.at))],
  );
}

function keyOf({ credentialId, product }: SeenClient): string {
  return `${credentialId} ${product}`;
}
