import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Uuid } from '../../kernel/index.ts';
import { accountOf } from './accounts/account.ts';
import { comparePassword } from './compare-password.ts';
import { factorsOf, hasSecondFactor } from './factors.ts';
import type { SignInRefusal } from './finish-sign-in.ts';
import { hearAttempt } from './limits/hear-attempt.ts';
import { logSignIn } from './log-sign-in.ts';
import type { Attempt, SignInParts } from './parts.ts';
import { provePasskey } from './passkeys/prove-passkey.ts';
import { proveByCode } from './second-factor.ts';
import { refuseLogin, refuseUnheard } from './sign-in.ts';

/** What somebody who is signed in proves itself with once more. */
export type Proof =
  | { readonly password: string }
  | { readonly code: string }
  | { readonly passkey: AuthenticationResponseJSON };

/**
 * Proves once more who sits before a session, before it may change what it signs in with. Where there is a second factor
 * the proof is one, since a password alone would not have let anybody in. Undefined when it is right.
 */
export async function proveAgain(
  parts: SignInParts,
  attempt: Attempt,
  officerId: Uuid,
  proof: Proof,
): Promise<SignInRefusal | undefined> {
  if ('passkey' in proof) return proveByPasskey(parts, attempt, officerId, proof.passkey);
  if ('code' in proof) return proveByCode(parts, attempt, officerId, 'totp', proof.code);
  if (hasSecondFactor(await factorsOf(parts.pool, officerId))) return { outcome: 'proof_needed' };
  return proveByPassword(parts, attempt, officerId, proof.password);
}

/** Tries an officer's password within the limits of failures; undefined when it was right. Failures are recorded. */
export async function proveByPassword(
  parts: SignInParts,
  attempt: Attempt,
  officerId: Uuid,
  password: string,
): Promise<SignInRefusal | undefined> {
  const account = await accountOf(parts.pool, officerId);
  const hearing = await hearAttempt(parts, attempt, account?.login ?? '');
  if (!hearing.heard) return refuseUnheard(parts, attempt, hearing.seconds);
  if (await comparePassword(account?.passwordHash, password)) {
    await hearing.succeeded();
    return undefined;
  }
  hearing.failed();
  return refuseLogin(parts, attempt, account, 'password');
}

async function proveByPasskey(
  parts: SignInParts,
  attempt: Attempt,
  officerId: Uuid,
  response: AuthenticationResponseJSON,
): Promise<SignInRefusal | undefined> {
  const proof = await provePasskey(parts, response);
  if (proof.outcome === 'right' && proof.officerId === officerId) return undefined;
  const outcome = proof.outcome === 'right' ? 'passkey_wrong' : proof.outcome;
  const account = await accountOf(parts.pool, officerId);
  if (account) await logSignIn(parts, attempt, account, 'passkey', outcome);
  return { outcome };
}
