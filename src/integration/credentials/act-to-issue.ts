import type { Act } from '../../access/index.ts';
import type { CredentialMode } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { ManagedKind } from './schemas.ts';

/** In force under the right, or under one that it continues: whose clients go on under the renewed agreement. */
const inForceSql = `
SELECT 1 FROM credential WHERE institution_id = $1 AND kind = $3 AND mode = 'live' AND status = 'active'
  AND right_id IN (SELECT l.right_id FROM right_and_continued($2) l) LIMIT 1`;

/**
 * What somebody must be permitted to make a key. The office hands out the first live one of each kind, because its move
 * `request_credentials` is where an application gets its user ids, before the network is checked and the trial begun; with
 * one in force the institution makes further ones by itself. When none is left in force the office is asked again: whoever
 * revoked the last may have had a reason. A test key opens nothing live.
 */
export async function actToIssue(
  sql: Sql,
  institutionId: Uuid,
  { rightId, kind, mode }: { readonly rightId: Uuid; readonly kind: ManagedKind; readonly mode: CredentialMode },
): Promise<Act> {
  if (mode === 'sandbox') return 'credential.manage';
  const inForce = await sql.query(inForceSql, [institutionId, rightId, kind]);
  return inForce.rowCount === 0 ? 'credential.found' : 'credential.manage';
}
