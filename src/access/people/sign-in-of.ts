import { accountOf } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { signInStates } from './officer-schemas.ts';

/** How far somebody is with signing in, and until when the code of its letter can be used where it was not yet. */
export interface SignIn {
  readonly state: (typeof signInStates)[number];
  readonly codeUntil: string | null;
}

/**
 * How far an officer is with signing in at a moment (milliseconds of the real clock, by which codes last): no letter of
 * first login was made, one waits to be used, one lapsed unused, or a password was set with it.
 */
export async function signInOf(sql: Sql, officerId: Uuid, now: number): Promise<SignIn> {
  const account = await accountOf(sql, officerId);
  if (!account) return { state: 'no_letter', codeUntil: null };
  if (account.passwordHash !== null) return { state: 'set_up', codeUntil: null };
  const state = account.letterUntil.getTime() > now ? 'letter_open' : 'letter_lapsed';
  return { state, codeUntil: account.letterUntil.toISOString() };
}
