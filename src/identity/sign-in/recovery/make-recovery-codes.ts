import type { Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { hashCode, newCode } from '../one-time-code.ts';
import { RECOVERY_CODES } from '../policy.ts';

/** Makes a set of recovery codes inside the caller's transaction, which voids those of before; shown once, kept hashed. */
export async function makeRecoveryCodes(tx: Sql, officerId: Uuid): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await tx.query('DELETE FROM recovery_code WHERE officer_id = $1', [officerId]);
  const text = 'INSERT INTO recovery_code (officer_id, code_hash) SELECT $1, unnest($2::text[])';
  await tx.query(text, [officerId, codes.map(hashCode)]);
  return codes;
}
