import { type Administration, administer } from '../../../audit/index.ts';
import { getInstitution, getOfficer, type Officer } from '../../../institutions/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { hashPassword } from '../../secrets.ts';
import { type Account, accountWithLogin, loginOf } from '../accounts/account.ts';
import { finishSignIn, type SignedIn, type SignInRefusal } from '../finish-sign-in.ts';
import { hearAttempt } from '../limits/hear-attempt.ts';
import { logSignIn } from '../log-sign-in.ts';
import { hashCode } from '../one-time-code.ts';
import type { Attempt, SignInParts } from '../parts.ts';
import { normalised, type PasswordWeakness, weaknessesOf } from '../passwords/check-strength.ts';
import { refuseLogin, refuseUnheard } from '../sign-in.ts';

/** A password that is not taken, with everything that is wrong with it. */
export interface WeakPassword {
  readonly outcome: 'password_weak';
  readonly weaknesses: readonly PasswordWeakness[];
}

/**
 * Sets the first password of an officer with the code of its letter, and signs in. The code is used only by a password
 * that is taken; of two who use it at once exactly one is signed in. That it is expired or used is told to nobody but
 * who has the right code.
 */
export async function useFirstLogin(
  parts: SignInParts,
  attempt: Attempt,
  sent: { readonly login: string; readonly code: string; readonly password: string },
): Promise<SignedIn | SignInRefusal | WeakPassword> {
  const login = loginOf(sent.login);
  const hearing = await hearAttempt(parts, attempt, login);
  if (!hearing.heard) return refuseUnheard(parts, attempt, hearing.seconds);
  const account = await accountWithLogin(parts.pool, login);
  if (account?.letterHash !== hashCode(sent.code)) {
    hearing.failed();
    return refuseLogin(parts, attempt, account, 'first_login');
  }
  await hearing.succeeded();
  const officer = await getOfficer(parts.pool, account.officerId);
  const over = letterOver(account, parts.clock.now());
  if (over) return refuse(parts, attempt, officer, over);
  const weaknesses = weaknessesOf(sent.password, await wordsAbout(parts.pool, officer, login));
  if (weaknesses.length > 0) return { outcome: 'password_weak', weaknesses };
  const by = { ...parts, actor: officer.officerId };
  if (!(await openAccount(by, officer, account.letterHash, sent.password))) {
    return refuse(parts, attempt, officer, 'code_used');
  }
  return finishSignIn(parts, attempt, officer.officerId, 'first_login', true);
}

/** Words that a password of an officer must not be made of. */
export async function wordsAbout(sql: Sql, officer: Officer, login: string): Promise<string[]> {
  const institution = officer.institutionId === null ? undefined : await getInstitution(sql, officer.institutionId);
  const of = institution ? [institution.name, institution.slug] : [];
  return [login, officer.name, officer.employeeNo, officer.email, officer.phone, ...of];
}

function letterOver({ letterUsedAt, letterUntil }: Account, now: number): 'code_used' | 'letter_expired' | undefined {
  if (letterUsedAt !== null) return 'code_used';
  return letterUntil.getTime() <= now ? 'letter_expired' : undefined;
}

/** Sets the password that came with a letter's code, once; false when the code was used meanwhile. */
export async function openAccount(
  by: Administration,
  { officerId, institutionId }: Officer,
  letterHash: string,
  password: string,
): Promise<boolean> {
  const secretHash = await hashPassword(normalised(password));
  return administer(by, async (tx, tell) => {
    const text = `UPDATE account SET password_hash = $3, password_set_at = $4, letter_used_at = $4
      WHERE officer_id = $1 AND letter_hash = $2 AND letter_used_at IS NULL`;
    const opened = await tx.query(text, [officerId, letterHash, secretHash, new Date(by.clock.now())]);
    if (opened.rowCount === 0) return false;
    tell('account.opened', institutionId === null ? {} : { institutionId });
    return true;
  });
}

async function refuse(
  parts: SignInParts,
  attempt: Attempt,
  officer: Officer,
  outcome: 'code_used' | 'letter_expired',
): Promise<SignInRefusal> {
  await logSignIn(parts, attempt, officer, 'first_login', outcome);
  return { outcome };
}
