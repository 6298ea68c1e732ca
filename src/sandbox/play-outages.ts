import { Fault } from '../kernel/index.ts';
import type { Question, VerificationParts } from '../verification/index.ts';

type Lookup = VerificationParts['lookup'];

/** Calls remembered as having met their outage; the oldest are forgotten first. */
const MOST_MET = 10_000;

/** A register that answers after a while. `pause` waits for milliseconds. */
export function slowLookup(lookup: Lookup, seconds: number, pause: (milliseconds: number) => Promise<void>): Lookup {
  return {
    async find(nik, elements) {
      await pause(seconds * 1_000);
      return lookup.find(nik, elements);
    },
  };
}

/** A register that cannot be reached. */
export const lostLookup: Lookup = { find: async () => Promise.reject(outage()) };

/** Plays an outage once for each caller and idempotency key, so that the call that comes again finds an answer. */
export class OutageOnce {
  readonly #met = new Set<string>();

  /** The register for one question: away the first time, there the second, away again the third. */
  lookupFor({ idempotency }: Question, credentialId: string, lookup: Lookup): Lookup {
    // Hashing is not worth it: a key has 255 characters at most.
    const call = `${credentialId} ${idempotency?.key ?? ''}`;
    return {
      find: (nik, elements) => (this.#meets(call) ? Promise.reject(outage()) : lookup.find(nik, elements)),
    };
  }

  #meets(call: string): boolean {
    if (this.#met.delete(call)) return false;
    if (this.#met.size >= MOST_MET) this.#met.delete(this.#met.values().next().value ?? '');
    this.#met.add(call);
    return true;
  }
}

function outage(): Fault {
  const remedy = 'Send the same call again later.';
  return new Fault('database_unreachable', 'The sandbox plays an outage, as this NIK asks for.', { remedy });
}
