import { type KeyRing, unseal } from '../audit/index.ts';
import { Fault } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** What was sealed under a key of a number; throws `log_key_missing` when that key is no longer there. */
export async function unsealUnder(sealed: Buffer, keyNo: number, sql: Sql, keys: KeyRing): Promise<string> {
  const key = await keys.keyNumbered(sql, keyNo);
  if (!key) throw new Fault('log_key_missing', `Key ${keyNo}, which sealed data balikan, is not there.`);
  return unseal(key.bytes, sealed).toString();
}
