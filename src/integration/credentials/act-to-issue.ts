import type { Act } from '../../access/index.ts';
import type { CredentialMode } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { ManagedKind } from './schemas.ts';

/** In force under the right, or under one that it continues: whose clients go on under the renewed agreement. */
const inForceSql = `
SELECT DISTINCT kind FROM credential WHERE institution_id = $1 AND mode = 'live' AND status = 'active'
  AND right_id IN (SELECT l.right_id FROM right_and_continued($2) l)`;

/** Kinds of which the institution has a live key in force under a right: it makes further ones of these by itself. */
export async function kindsInForce(sql: Sql, institutionId: Uuid, rightId: Uuid): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query<{ kind: string }>(inForceSql, [institutionId, rightId]);
  return new Set(rows.map(({ kind }) => kind));
}

/**
 * What somebody must be permitted to make a key. The office hands out the first live one of each kind, because its move
 * `request_credentials` is where an application gets its user ids, before the network is checked and the trial begun; with
 * one in force the institution makes further ones by itself. When none is left in force the office is asked again: whoever
 * revoked the last may have had a reason. A test key opens nothing live.
 */
export function actToIssue(
  { kind, mode }: { readonly kind: ManagedKind; readonly mode: CredentialMode },
  inForce: ReadonlySet<string>,
): Extract<Act, 'credential.manage' | 'credential.found'> {
  return mode === 'sandbox' || inForce.has(kind) ? 'credential.manage' : 'credential.found';
}
