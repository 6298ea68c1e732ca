import { TOKEN_S } from '../../src/identity/index.ts';
import { type Clock, randomBytes16 } from '../../src/kernel/index.ts';
import type { NativeRequest } from './exchange.ts';

interface Given {
  readonly token: number;
  readonly until: number;
}

/** A token as it was given. */
export interface GivenToken {
  readonly text: string;
  /** Its place in the order of all that were given, from 1 on. */
  readonly token: number;
  readonly livesS: number;
}

/** The access tokens of a rehearsal. */
export class Tokens {
  readonly #clock: Clock;
  readonly #given = new Map<string, Given>();
  readonly #jtis = new Set<string>();
  #count = 0;
  /** Seconds that the next token lives for, where a scene wants it short. */
  nextLivesS: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  give(): GivenToken {
    const livesS = this.nextLivesS ?? TOKEN_S;
    this.nextLivesS = undefined;
    this.#count += 1;
    const text = `gps_gladi_${randomBytes16().toString('hex')}`;
    this.#given.set(text, { token: this.#count, until: this.#clock.monotonic() + livesS * 1000 });
    return { text, token: this.#count, livesS };
  }

  /** What an Authorization header proves. */
  check(authorization: string | undefined): Pick<NativeRequest, 'token' | 'tokenState'> {
    if (authorization === undefined) return { token: null, tokenState: 'missing' };
    const given = this.#given.get(/^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '');
    if (!given) return { token: null, tokenState: 'unknown' };
    return { token: given.token, tokenState: given.until > this.#clock.monotonic() ? 'valid' : 'expired' };
  }

  /** Ends a token before its time, as a scene wants it. */
  expire(token: number | null): void {
    for (const [text, given] of this.#given) if (given.token === token) this.#given.set(text, { token, until: 0 });
  }

  /** True the first time that an assertion with this jti comes. */
  isFirst(jti: string): boolean {
    const isNew = !this.#jtis.has(jti);
    this.#jtis.add(jti);
    return isNew;
  }
}
