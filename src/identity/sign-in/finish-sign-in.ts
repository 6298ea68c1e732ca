import { getOfficer, type Officer } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { officerToday } from '../sessions/portal-door.ts';
import { type BegunSession, beginSession } from '../sessions/session.ts';
import { knowBrowser } from './limits/known-browsers.ts';
import { logSignIn } from './log-sign-in.ts';
import type { SignInMethod, SignInOutcome } from './outcomes.ts';
import type { Attempt, SignInParts } from './parts.ts';
import { mustEnrol } from './policy.ts';

/** Signed in, with what the browser gets; or signed in for nothing but enrolling the second factor. */
export interface SignedIn {
  readonly outcome: 'signed_in' | 'enrol_needed';
  readonly officer: Officer;
  readonly session: BegunSession;
  /** What the browser is known by next time. */
  readonly pass: string;
}

/** A refusal, with what is told beside its code. */
export interface SignInRefusal {
  readonly outcome: Exclude<SignInOutcome, 'signed_in' | 'enrol_needed' | 'second_factor_needed' | 'proven'>;
  /** Seconds until the next attempt is heard. */
  readonly seconds?: number;
}

/**
 * Ends a sign-in whose proofs are right: begins the session under a new token and records it. `alone` says that a password
 * was the only proof, which is not enough for every role.
 */
export async function finishSignIn(
  parts: SignInParts,
  attempt: Attempt,
  officerId: Uuid,
  method: SignInMethod,
  alone: boolean,
): Promise<SignedIn | SignInRefusal> {
  const { pool, clock } = parts;
  const officer = await officerToday(parts, officerId);
  if (!officer) {
    await logSignIn(parts, attempt, await getOfficer(pool, officerId), method, 'not_acting');
    return { outcome: 'not_acting' };
  }
  const enrolling = alone && mustEnrol(officer);
  const session = await beginSession(pool, clock, { officerId, ...attempt, enrolling });
  const pass = await knowBrowser(pool, clock, officerId, attempt.pass);
  const outcome = enrolling ? 'enrol_needed' : 'signed_in';
  await logSignIn(parts, attempt, officer, method, outcome);
  return { outcome, officer, session, pass };
}
