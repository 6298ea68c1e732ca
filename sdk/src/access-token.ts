import { signAssertion } from './client-assertion.ts';
import { within } from './deadline.ts';
import { GapuraTokenRefused, notAGate } from './failure.ts';
import { findIssuer } from './issuer.ts';
import type { SigningKey } from './private-key.ts';

/** Seconds before its end at which a token is no longer used, so that it does not end on the way. */
const EARLY_S = 30;
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** What a token is asked for with. */
export interface TokenSettings {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly signingKey: SigningKey;
  /** Whom assertions are made out to; found out from the gate when it is not said. */
  readonly audience: string | undefined;
  readonly timeoutMs: number;
  readonly fetch: typeof globalThis.fetch;
}

interface Held {
  readonly token: string;
  /** Milliseconds since 1970 until which it is used. */
  readonly until: number;
}

/** The access token of a client: asked for when it is needed, kept until shortly before it expires. */
export class AccessToken {
  readonly #settings: TokenSettings;
  readonly #now: () => number;
  #audience: string | undefined;
  #held: Held | undefined;
  #asking: Promise<string> | undefined;

  constructor(settings: TokenSettings, now: () => number = Date.now) {
    this.#settings = settings;
    this.#audience = settings.audience;
    this.#now = now;
  }

  /** A token in force. However many ask, one request is under way. */
  async get(): Promise<string> {
    if (this.#held && this.#now() < this.#held.until) return this.#held.token;
    this.#asking ??= this.#renew();
    return this.#asking;
  }

  /** Uses a token no longer that the gate has refused; one that has come since stays. */
  discard(token: string): void {
    if (this.#held?.token === token) this.#held = undefined;
  }

  async #renew(): Promise<string> {
    try {
      this.#held = await this.#ask();
      return this.#held.token;
    } finally {
      this.#asking = undefined;
    }
  }

  async #ask(): Promise<Held> {
    const { baseUrl, fetch, timeoutMs } = this.#settings;
    return within({ timeoutMs }, async (signal) => {
      const asked = this.#now();
      this.#audience ??= await findIssuer(baseUrl, fetch, signal);
      const assertion = await signAssertion({ ...this.#settings, audience: this.#audience }, asked);
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: ASSERTION_TYPE,
        client_assertion: assertion,
      });
      const response = await fetch(`${baseUrl}/oauth/token`, { method: 'POST', body, signal, redirect: 'manual' });
      const { token, seconds } = await readToken(response);
      return { token, until: asked + (seconds - EARLY_S) * 1000 };
    });
  }
}

interface TokenBody {
  readonly access_token?: unknown;
  readonly expires_in?: unknown;
  readonly error?: unknown;
  readonly error_description?: unknown;
  readonly reason?: unknown;
}

async function readToken(response: Response): Promise<{ token: string; seconds: number }> {
  const read = (await response.json().catch(() => ({}))) as TokenBody;
  const { access_token: token, expires_in: seconds, error, error_description: description, reason = error } = read;
  if (response.ok && typeof token === 'string' && typeof seconds === 'number') return { token, seconds };
  if (typeof error !== 'string') throw notAGate(response);
  throw new GapuraTokenRefused(String(reason), String(description ?? ''), response);
}
