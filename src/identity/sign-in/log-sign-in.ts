import type { Officer } from '../../institutions/index.ts';
import type { SignInMethod, SignInOutcome } from './outcomes.ts';
import type { Attempt, SignInParts } from './parts.ts';

/** Records how an attempt with an existing account ended. What leaves afterwards has its record. */
export async function logSignIn(
  { writer, directory, clock }: SignInParts,
  { requestId, address }: Attempt,
  { officerId, institutionId }: Pick<Officer, 'officerId' | 'institutionId'>,
  method: SignInMethod,
  outcome: SignInOutcome,
): Promise<void> {
  const who = { officerRef: officerId, ...(institutionId !== null && { institutionId }) };
  const entry = { ...who, at: clock.now(), kind: 'sign_in', outcome, method, peer: address, requestId } as const;
  await writer.appendAlways(entry, directory.epoch);
}
