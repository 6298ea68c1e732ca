import type { Entry } from '../../src/audit/index.ts';
import { type Uuid, uuidV7 } from '../../src/kernel/index.ts';

/** An entry of a verification that found its person, uncharged unless said otherwise. */
export function verification(at: number, given: Partial<Entry> = {}): Entry {
  return { at, kind: 'verification', outcome: 'verified', requestId: uuidV7(at) satisfies Uuid, ...given };
}
