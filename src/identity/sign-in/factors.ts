import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { SignInMethod } from './outcomes.ts';

/** What an officer has enrolled beside its password. */
export interface Factors {
  readonly totpAddedAt: Date | null;
  readonly passkeys: number;
  /** Recovery codes that are not used yet. */
  readonly recoveryCodes: number;
}

/** What an officer has enrolled. */
export async function factorsOf(sql: Sql, officerId: Uuid): Promise<Factors> {
  const text = `SELECT (SELECT added_at FROM totp WHERE officer_id = $1) AS "totpAddedAt",
    (SELECT count(*)::int FROM passkey WHERE officer_id = $1) AS passkeys,
    (SELECT count(*)::int FROM recovery_code WHERE officer_id = $1 AND used_at IS NULL) AS "recoveryCodes"`;
  const { rows } = await sql.query<Factors & Record<string, unknown>>(text, [officerId]);
  return rows[0] ?? { totpAddedAt: null, passkeys: 0, recoveryCodes: 0 };
}

/** True when there is a second factor: recovery codes alone are none, they stand in for one. */
export function hasSecondFactor({ totpAddedAt, passkeys }: Factors): boolean {
  return totpAddedAt !== null || passkeys > 0;
}

/** By what an officer may give its second factor. */
export function methodsOf({ totpAddedAt, passkeys, recoveryCodes }: Factors): SignInMethod[] {
  const offered = { totp: totpAddedAt !== null, passkey: passkeys > 0, recovery_code: recoveryCodes > 0 } as const;
  return (Object.keys(offered) as (keyof typeof offered)[]).filter((method) => offered[method]);
}
