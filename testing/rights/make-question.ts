import { type Clock, type Nik, uuidV7 } from '../../src/kernel/index.ts';
import type { ElementName } from '../../src/reference/index.ts';
import type { Question } from '../../src/verification/index.ts';
import { type GrantedAccess, ordinaryPeer } from './grant-access.ts';

/** What is asked of a gate directly, past any door. */
export interface Asking {
  readonly nik: Nik | string;
  readonly values: Partial<Record<ElementName, string>>;
  readonly threshold?: number | null;
  /** As a door that can declare asks (the native one), or as the wire, which cannot. */
  readonly door?: 'native' | 'wire';
  readonly idempotencyKey?: string;
}

/** A question by a caller that has proven itself. */
export function makeQuestion({ credential, right }: GrantedAccess, clock: Clock, asking: Asking): Question {
  const { nik, values, threshold = null, door = 'native', idempotencyKey: key } = asking;
  const asked = { nik, submitted: new Map(Object.entries(values) as [ElementName, string][]), threshold };
  return {
    requestId: uuidV7(clock.now()),
    at: clock.now(),
    peer: ordinaryPeer,
    method: door,
    answers: 'match',
    asked,
    declared: door === 'native' ? { purpose: right.purpose } : undefined,
    idempotency:
      key === undefined ? undefined : { key, question: JSON.stringify([nik, [...asked.submitted], threshold]) },
    authenticate: async () => ({ credential }),
  };
}
