import { type Administration, administer } from '../../../audit/index.ts';
import { hashPassword, hashToken } from '../../secrets.ts';
import { endSessionsOf } from '../../sessions/list-sessions.ts';
import { accountOf } from '../accounts/account.ts';
import type { Own } from '../add-factor.ts';
import type { SignInRefusal } from '../finish-sign-in.ts';
import { type WeakPassword, wordsAbout } from '../letters/use-first-login.ts';
import type { Attempt, SignInParts } from '../parts.ts';
import { proveByPassword } from '../prove-again.ts';
import { normalised, weaknessesOf } from './check-strength.ts';

/**
 * Changes the password of whoever is signed in, which is never demanded by time alone. The old one is asked for, within the
 * limits of failures; every other session of the officer is over, and every other browser has to be known anew.
 */
export async function changePassword(
  parts: SignInParts,
  attempt: Attempt,
  { officer, sessionId }: Own,
  sent: { readonly old: string; readonly new: string },
): Promise<SignInRefusal | WeakPassword | { readonly outcome: 'changed' }> {
  const refusal = await proveByPassword(parts, attempt, officer.officerId, sent.old);
  if (refusal) return refusal;
  const account = await accountOf(parts.pool, officer.officerId);
  const weaknesses = weaknessesOf(sent.new, await wordsAbout(parts.pool, officer, account?.login ?? ''));
  if (weaknesses.length > 0) return { outcome: 'password_weak', weaknesses };
  const secretHash = await hashPassword(normalised(sent.new));
  await storePassword({ ...parts, actor: officer.officerId }, { officer, sessionId }, secretHash, attempt.pass);
  return { outcome: 'changed' };
}

async function storePassword(
  by: Administration,
  { officer: { officerId, institutionId }, sessionId }: Own,
  secretHash: string,
  pass: string | undefined,
): Promise<void> {
  await administer(by, async (tx, tell) => {
    const text = 'UPDATE account SET password_hash = $2, password_set_at = $3 WHERE officer_id = $1';
    await tx.query(text, [officerId, secretHash, new Date(by.clock.now())]);
    const others = 'DELETE FROM known_browser WHERE officer_id = $1 AND pass_hash <> $2';
    await tx.query(others, [officerId, hashToken(pass ?? '')]);
    await endSessionsOf(tx, by.clock, officerId, sessionId);
    tell('account.password_changed', institutionId === null ? {} : { institutionId });
  });
}
