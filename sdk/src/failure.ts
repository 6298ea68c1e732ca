import { GapuraProblem } from './problem.ts';
import { readRetryAfter } from './read-headers.ts';

/**
 * No access token was given: the client, its key or its clock is not what the gate knows. `reason` is the code that
 * `docs/reference/errors.md` explains, such as `signature_wrong` or `client_unknown`.
 *
 * @example
 * if (error instanceof GapuraTokenRefused && error.reason === 'signature_wrong') console.error('Is the key registered?');
 */
export class GapuraTokenRefused extends Error {
  override readonly name = 'GapuraTokenRefused';
  readonly code = 'token_refused';
  /** The HTTP status. */
  readonly status: number;
  readonly reason: string;
  /** Seconds after which to try again, where the gate said so. */
  readonly retryAfter: number | undefined;

  constructor(reason: string, description: string, { status, headers }: Response) {
    super(`${reason}: ${description}`);
    this.reason = reason;
    this.status = status;
    this.retryAfter = readRetryAfter(headers);
  }
}

/** Why a {@link GapuraUnreachable} has no answer. */
const unreachable = {
  no_connection: 'The gate could not be reached, or the connection was lost.',
  timed_out: 'The gate did not answer in time.',
  outage: 'The gate, or something before it, is out of service.',
  not_understood: 'Something answered, and not as a gate does.',
  issuer_differs: 'The gate goes by another name than the one it was reached by.',
} as const;

/**
 * The gate gave no answer. What became of the call is not known, but it is safe to send again with the same idempotency
 * key: it is answered, recorded and counted once.
 *
 * @example
 * if (error instanceof GapuraUnreachable) queue.push({ question, idempotencyKey });
 */
export class GapuraUnreachable extends Error {
  override readonly name = 'GapuraUnreachable';
  readonly code: keyof typeof unreachable;
  /** The HTTP status of what answered, if anything did. */
  readonly status: number | undefined;
  /** Seconds after which to try again, where that was said. */
  readonly retryAfter: number | undefined;

  constructor(code: keyof typeof unreachable, detail: string, options?: ErrorOptions & { response?: Response }) {
    super(`${code}: ${unreachable[code]} ${detail}`, options);
    const { response } = options ?? {};
    this.code = code;
    this.status = response?.status;
    this.retryAfter = response && readRetryAfter(response.headers);
  }
}

/**
 * Everything that a call can throw, beside the reason of your own abort signal. `code` tells them apart.
 *
 * @example
 * function tell(error: GapuraError): string {
 *   return error.code === 'token_refused' ? error.reason : error.message;
 * }
 */
export type GapuraError = GapuraProblem | GapuraTokenRefused | GapuraUnreachable;

/**
 * True for what a call of this client throws.
 *
 * @example
 * if (isGapuraError(error) && error.code === 'timed_out') showAgainButton();
 */
export function isGapuraError(error: unknown): error is GapuraError {
  return error instanceof GapuraProblem || error instanceof GapuraTokenRefused || error instanceof GapuraUnreachable;
}

/** An answer that no gate gives: an outage by its status, or somebody else's words. */
export function notAGate(response: Response): GapuraUnreachable {
  const { status, url } = response;
  if ([502, 503, 504].includes(status)) return new GapuraUnreachable('outage', `It answered ${status}.`, { response });
  const what = `${new URL(url).origin} answered ${status}. Is baseUrl the address of a gate?`;
  return new GapuraUnreachable('not_understood', what, { response });
}
