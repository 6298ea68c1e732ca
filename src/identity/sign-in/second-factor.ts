import type { Uuid } from '../../kernel/index.ts';
import { accountOf } from './accounts/account.ts';
import { finishSignIn, type SignedIn, type SignInRefusal } from './finish-sign-in.ts';
import { hearAttempt } from './limits/hear-attempt.ts';
import { logSignIn } from './log-sign-in.ts';
import type { Attempt, SignInParts } from './parts.ts';
import { useRecoveryCode } from './recovery/use-recovery-code.ts';
import { refuseUnheard } from './sign-in.ts';
import { failStep, findStep, takeStep } from './steps.ts';
import { useTotp } from './totp/use-totp.ts';

/** Codes that stand for a second factor: of the authenticator app, and of the recovery sheet. */
export type CodeMethod = 'totp' | 'recovery_code';

/** Goes on with a sign-in whose password was right, by a code. */
export async function signInByCode(
  parts: SignInParts,
  attempt: Attempt,
  method: CodeMethod,
  ticket: string | undefined,
  code: string,
): Promise<SignedIn | SignInRefusal> {
  const { pool, clock } = parts;
  const step = ticket === undefined ? undefined : await findStep(pool, clock, 'second_factor', ticket);
  if (!step?.officerId || ticket === undefined) return { outcome: 'ticket_expired' };
  const refusal = await proveByCode(parts, attempt, step.officerId, method, code);
  if (refusal) {
    await failStep(pool, step);
    return refusal;
  }
  if (!(await takeStep(pool, clock, 'second_factor', ticket))) return { outcome: 'ticket_expired' };
  return finishSignIn(parts, attempt, step.officerId, method, false);
}

/** Tries a code of an officer within the limits of failures; undefined when it was right. Failures are recorded. */
export async function proveByCode(
  parts: SignInParts,
  attempt: Attempt,
  officerId: Uuid,
  method: CodeMethod,
  code: string,
): Promise<SignInRefusal | undefined> {
  const account = await accountOf(parts.pool, officerId);
  const hearing = await hearAttempt(parts, attempt, account?.login ?? '');
  if (!hearing.heard) return refuseUnheard(parts, attempt, hearing.seconds);
  const use = method === 'totp' ? useTotp : useRecoveryCode;
  const outcome = await use(parts, officerId, code);
  if (outcome === 'right') {
    await hearing.succeeded();
    return undefined;
  }
  hearing.failed();
  if (account) await logSignIn(parts, attempt, account, method, outcome);
  return { outcome };
}
