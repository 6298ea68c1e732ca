import type { AccessToken } from './access-token.ts';
import { type Limits, within } from './deadline.ts';
import { notAGate } from './failure.ts';
import { GapuraProblem, isProblemBody } from './problem.ts';
import { type Patience, retry } from './retry.ts';

/** What a request is sent with: its token, and a fetch that ends in time. */
export interface Sending {
  readonly headers: { readonly authorization: string };
  readonly fetch: (request: Request) => Promise<Response>;
}

/** What came back: `data` of an answer, or `error` of a problem, in JSON. */
export interface Reply<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** An answer, and the headers that it came with. */
export interface Exchange<T> {
  readonly data: T;
  readonly headers: Headers;
}

/** What is different about a call that is not as quick, or not as harmless, as a question. */
export interface Manner {
  /** Milliseconds that one request may take. */
  readonly timeoutMs?: number | undefined;
  /** False for a failure after which the call must not be sent again; by default nothing stands against it. */
  readonly mayRepeat?: ((error: unknown) => boolean) | undefined;
}

/** Carries calls to the gate: with a token, in time, and again when that may help. */
export class Caller {
  readonly #token: AccessToken;
  readonly #patience: Patience;
  readonly #timeoutMs: number;
  readonly #fetch: typeof globalThis.fetch;

  constructor(token: AccessToken, patience: Patience, timeoutMs: number, fetch: typeof globalThis.fetch) {
    this.#token = token;
    this.#patience = patience;
    this.#timeoutMs = timeoutMs;
    this.#fetch = fetch;
  }

  /** Sends until there is an answer. `send` is called once for each request, and must send the same each time. */
  async call<T>(
    send: (how: Sending) => Promise<Reply<T>>,
    signal?: AbortSignal,
    { timeoutMs = this.#timeoutMs, mayRepeat = () => true }: Manner = {},
  ): Promise<Exchange<T>> {
    const limits = { timeoutMs, signal };
    let sent = false;
    const sendOnce = (how: Sending) => {
      sent = true;
      return send(how);
    };
    const isHarmless = (error: unknown) => !sent || mayRepeat(error);
    const patience = { ...this.#patience, mayRepeat: isHarmless };
    return retry(() => this.#attempt(sendOnce, limits, isHarmless), patience, signal);
  }

  /** A token may have been refused for what happened since it was given, so it is renewed once. */
  async #attempt<T>(
    send: (how: Sending) => Promise<Reply<T>>,
    limits: Limits,
    mayRepeat: (error: unknown) => boolean,
  ): Promise<Exchange<T>> {
    const token = await this.#tokenFor(limits.signal);
    try {
      return await this.#exchange(token, send, limits);
    } catch (error) {
      if (!(error instanceof GapuraProblem && error.code === 'token_invalid')) throw error;
      this.#token.discard(token);
      if (!mayRepeat(error)) throw error;
      return this.#exchange(await this.#tokenFor(limits.signal), send, limits);
    }
  }

  /** Others may wait for the same token, so a caller that stops waiting does not stop the request. */
  async #tokenFor(signal: AbortSignal | undefined): Promise<string> {
    return within({ timeoutMs: this.#timeoutMs, signal }, () => this.#token.get());
  }

  async #exchange<T>(token: string, send: (how: Sending) => Promise<Reply<T>>, limits: Limits): Promise<Exchange<T>> {
    return within(limits, async (limit) => {
      const headers = { authorization: `Bearer ${token}` };
      const fetch = (request: Request) => this.#fetch(request, { signal: limit });
      return settle(await send({ headers, fetch }));
    });
  }
}

function settle<T>({ data, error, response }: Reply<T>): Exchange<T> {
  if (data !== undefined) return { data, headers: response.headers };
  throw isProblemBody(error) ? new GapuraProblem(error, response) : notAGate(response);
}
