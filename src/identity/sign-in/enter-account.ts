import type { Administration } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { addFactor } from './add-factor.ts';
import { issueFirstLogin } from './letters/issue-first-login.ts';
import { openAccount } from './letters/use-first-login.ts';
import { hashCode } from './one-time-code.ts';
import { sealSecret } from './sealed-secret.ts';
import { newTotpSecret } from './totp/totp-code.ts';

/** What somebody signs in with whose account was entered: the secret is for an authenticator app, in base32. */
export interface EnteredAccount {
  readonly login: string;
  readonly totpSecret: string;
}

/**
 * Opens an account without its officer: for a demonstration, whose people are nobody. What was there before is void,
 * as with any letter.
 */
export async function enterAccount(by: Administration, officer: Officer, password: string): Promise<EnteredAccount> {
  const { login, code } = await issueFirstLogin(by, officer);
  await openAccount(by, officer, hashCode(code), password);
  const totpSecret = newTotpSecret();
  const { sealed, keyNo } = sealSecret(by.keys, by.clock, officer.officerId, totpSecret);
  const text = 'INSERT INTO totp (officer_id, sealed, key_no, added_at, last_step) VALUES ($1, $2, $3, $4, 0)';
  const values = [officer.officerId, sealed, keyNo, new Date(by.clock.now())];
  await addFactor(by, { officer, sessionId: undefined }, 'totp', (tx) => tx.query(text, values));
  return { login, totpSecret };
}
