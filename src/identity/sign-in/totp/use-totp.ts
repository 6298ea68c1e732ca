import type { KeyRing } from '../../../audit/index.ts';
import type { Clock, Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import type { CodeResult } from '../outcomes.ts';
import { openSecret, type SealedSecret } from '../sealed-secret.ts';
import { stepOfCode } from './totp-code.ts';

/** What looking at a code needs. */
interface TotpParts {
  readonly pool: Sql;
  readonly clock: Clock;
  readonly keys: KeyRing;
}

/**
 * Uses a code of an officer's authenticator app. Each is good once (RFC 6238 5.2): of two who send the same one at once
 * exactly one is right, and codes from before it are used with it.
 */
export async function useTotp({ pool, clock, keys }: TotpParts, officerId: Uuid, code: string): Promise<CodeResult> {
  const text = 'SELECT sealed, key_no AS "keyNo" FROM totp WHERE officer_id = $1';
  const [sealed] = (await pool.query<SealedSecret & Record<string, unknown>>(text, [officerId])).rows;
  if (!sealed) return 'code_wrong';
  const step = stepOfCode(await openSecret(pool, keys, officerId, sealed), code, clock.now());
  if (step === undefined) return 'code_wrong';
  const using = 'UPDATE totp SET last_step = $2 WHERE officer_id = $1 AND last_step < $2';
  return (await pool.query(using, [officerId, step])).rowCount === 1 ? 'right' : 'code_used';
}
