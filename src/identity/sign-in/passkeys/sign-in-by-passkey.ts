import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { accountOf } from '../accounts/account.ts';
import { finishSignIn, type SignedIn, type SignInRefusal } from '../finish-sign-in.ts';
import { logSignIn } from '../log-sign-in.ts';
import type { Attempt, SignInParts } from '../parts.ts';
import { refuseUnheard } from '../sign-in.ts';
import { findStep, takeStep } from '../steps.ts';
import { askForPasskey, provePasskey } from './prove-passkey.ts';

/** Seconds until an address that failed too often is heard again. */
const WINDOW_S = 60;
/** No login is named: failures count against the address alone, which may be that of a whole office. */
const NO_LOGIN = '';

/** Asks for a passkey: of the officer whose password was right, where a sign-in is half-way; otherwise of anybody. */
export async function askToSignIn(parts: SignInParts, ticket: string | undefined) {
  const step = ticket === undefined ? undefined : await findStep(parts.pool, parts.clock, 'second_factor', ticket);
  return askForPasskey(parts, step?.officerId ?? undefined);
}

/**
 * Signs in by a passkey, as second factor or alone: the device has verified its user, so it is two factors by itself.
 * Nobody can guess one, so strangers' failures with a login never stand in its way.
 */
export async function signInByPasskey(
  parts: SignInParts,
  attempt: Attempt,
  ticket: string | undefined,
  response: AuthenticationResponseJSON,
): Promise<SignedIn | SignInRefusal> {
  const { pool, clock, failures, noise } = parts;
  if (failures.exceeded(attempt.address, NO_LOGIN)) return refuseUnheard(parts, attempt, WINDOW_S);
  const proof = await provePasskey(parts, response);
  if (proof.outcome === 'right') {
    if (ticket !== undefined) await takeStep(pool, clock, 'second_factor', ticket);
    return finishSignIn(parts, attempt, proof.officerId, 'passkey', false);
  }
  failures.failed(attempt.address);
  const account = proof.officerId && (await accountOf(pool, proof.officerId));
  if (account) await logSignIn(parts, attempt, account, 'passkey', proof.outcome);
  else noise.count(attempt.address, proof.outcome);
  return { outcome: proof.outcome };
}
