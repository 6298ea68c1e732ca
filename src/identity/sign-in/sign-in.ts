import { newSecret } from '../secrets.ts';
import { type Account, accountWithLogin, loginOf } from './accounts/account.ts';
import { comparePassword } from './compare-password.ts';
import { factorsOf, hasSecondFactor, methodsOf } from './factors.ts';
import { finishSignIn, type SignedIn, type SignInRefusal } from './finish-sign-in.ts';
import { answerAlike } from './limits/answer-alike.ts';
import { hearAttempt } from './limits/hear-attempt.ts';
import { logSignIn } from './log-sign-in.ts';
import type { SignInMethod } from './outcomes.ts';
import type { Attempt, SignInParts } from './parts.ts';
import { beginStep } from './steps.ts';

/** The password is right, and a second factor is to follow with this ticket. */
export interface HalfSignedIn {
  readonly outcome: 'second_factor_needed';
  readonly ticket: string;
  readonly methods: readonly SignInMethod[];
}

/**
 * Signs in by login and password: to the end where no second factor is enrolled, half-way where one is. A login that
 * nobody has takes as long and ends as a wrong password does; only failures with an existing one are recorded one by one.
 */
export async function signIn(
  parts: SignInParts,
  attempt: Attempt,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<SignedIn | HalfSignedIn | SignInRefusal> {
  const claimed = loginOf(login);
  const hearing = await hearAttempt(parts, attempt, claimed);
  if (!hearing.heard) return refuseUnheard(parts, attempt, hearing.seconds);
  const account = await accountWithLogin(parts.pool, claimed);
  if (!(await comparePassword(account?.passwordHash, password)) || !account) {
    hearing.failed();
    return refuseLogin(parts, attempt, account, 'password');
  }
  await hearing.succeeded();
  return goOn(parts, attempt, account, 'password');
}

/** Goes on after a first factor: to the end where no second one is enrolled, half-way where one is. */
export async function goOn(
  parts: SignInParts,
  attempt: Attempt,
  account: Account,
  method: SignInMethod,
): Promise<SignedIn | HalfSignedIn | SignInRefusal> {
  const { officerId } = account;
  const factors = await factorsOf(parts.pool, officerId);
  if (!hasSecondFactor(factors)) return finishSignIn(parts, attempt, officerId, method, true);
  const ticket = newSecret();
  await beginStep(parts.pool, parts.clock, { kind: 'second_factor', ticket, officerId });
  await logSignIn(parts, attempt, account, method, 'second_factor_needed');
  return { outcome: 'second_factor_needed', ticket, methods: methodsOf(factors) };
}

/** Refuses a login or what was given with it, without saying which of both is wrong. */
export async function refuseLogin(
  parts: SignInParts,
  attempt: Attempt,
  account: Account | undefined,
  method: SignInMethod,
): Promise<SignInRefusal> {
  if (account) await logSignIn(parts, attempt, account, method, 'wrong_login');
  else parts.noise.count(attempt.address, 'wrong_login');
  await answerAlike(parts.clock, attempt);
  return { outcome: 'wrong_login' };
}

/** Refuses an attempt that nobody looked at; it is counted only, because a guesser makes thousands. */
export function refuseUnheard(
  { noise }: SignInParts,
  { address }: Attempt,
  seconds: number,
): SignInRefusal & { readonly outcome: 'too_many_failures' } {
  noise.count(address, 'too_many_failures');
  return { outcome: 'too_many_failures', seconds };
}
