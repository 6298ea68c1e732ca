import type { Clock, Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { hashCode } from '../one-time-code.ts';
import type { CodeResult } from '../outcomes.ts';

/** Uses a recovery code. Each is good once: of two who send the same one at once exactly one is right. */
export async function useRecoveryCode(
  { pool, clock }: { readonly pool: Sql; readonly clock: Clock },
  officerId: Uuid,
  code: string,
): Promise<CodeResult> {
  const text = 'UPDATE recovery_code SET used_at = $3 WHERE officer_id = $1 AND code_hash = $2 AND used_at IS NULL';
  const used = await pool.query(text, [officerId, hashCode(code), new Date(clock.now())]);
  if (used.rowCount === 1) return 'right';
  const known = 'SELECT 1 FROM recovery_code WHERE officer_id = $1 AND code_hash = $2';
  return (await pool.query(known, [officerId, hashCode(code)])).rowCount === 1 ? 'code_used' : 'code_wrong';
}
