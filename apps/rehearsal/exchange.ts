import type { Step } from './scenario.ts';

/** What became of a request: a step, the answer, or a refusal that the client earned by itself. */
export type Played = Step['does'] | 'answer' | 'refused';

/** What is known of every request. Nothing here is a secret or names anybody: digests and ordinals stand for them. */
interface Request {
  readonly method: string;
  /** What stands in the URL and must not: `token`, `password`, `nik`. */
  readonly inUrl: readonly string[];
  readonly contentType: string | null;
  readonly userAgent: string | null;
}

/** What is known of a question at either door. */
interface Asking extends Request {
  /** Digest of address and NIK: alike when the same is asked about the same person. */
  readonly asks: string;
}

/** A question at the wire's door. */
export interface WireRequest extends Asking {
  readonly kind: 'wire';
  readonly form: 'json' | 'form' | 'unreadable';
  /** Why the body or a parameter cannot be used; null when it can. */
  readonly invalid: string | null;
  readonly nikAs: 'text' | 'number' | 'absent';
  /** False when the digits of the NIK that arrived are those of a number that has lost some. */
  readonly nikWhole: boolean;
  readonly unknownKeys: readonly string[];
  /** Null when no name was sent. */
  readonly nameWhole: boolean | null;
  readonly credentials: 'right' | 'wrong' | 'empty';
}

/** A question at the native door. */
export interface NativeRequest extends Asking {
  readonly kind: 'native';
  /** Wrong parameters, `name: code`. */
  readonly problems: readonly string[];
  /** Which token, by the order in which they were given; null when it is none of them. */
  readonly token: number | null;
  readonly tokenState: 'valid' | 'expired' | 'missing' | 'unknown';
  /** Digest of the Idempotency-Key; null when there is none. */
  readonly key: string | null;
  /** Digest of the body. */
  readonly question: string;
}

/** A request for a token. */
export interface TokenRequest extends Request {
  readonly kind: 'token';
  /** Why no token was given, by the code of `tokenRefusals`; null when one was. */
  readonly refusal: string | null;
  /** Digest of the assertion's jti; null when it has none. */
  readonly jti: string | null;
  /** Seconds from arrival until the assertion expires; null when it does not say. */
  readonly livesS: number | null;
  /** The token given, by its order. */
  readonly token: number | null;
  /** Seconds that it lives for. */
  readonly tokenLivesS: number | null;
}

/** Anything else: `GET /v1/me`, the metadata, an address that is none. */
export interface OtherRequest extends Request {
  readonly kind: 'other';
  readonly path: string;
}

/** One request and what became of it. Times are milliseconds since the rehearsal began. */
export interface Exchange {
  /** Name of the scenario; null when the request belongs to none. */
  readonly scenario: string | null;
  /** Which time the scenario is played. */
  readonly round: number;
  /** Which start of a client it came from; 0 when clients were not started here. */
  readonly run: number;
  readonly at: number;
  readonly until: number;
  readonly played: Played;
  /** Null when no answer left. */
  readonly status: number | null;
  /** Wire code or problem code, where there is one. */
  readonly code: string | null;
  readonly retryAfterS: number | null;
  /** True when the client went away before its answer. */
  readonly left: boolean;
  readonly request: WireRequest | NativeRequest | TokenRequest | OtherRequest;
}

/** An exchange whose request is a question at either door. */
export type Question = Exchange & { readonly request: WireRequest | NativeRequest };

/** True for a question at either door. */
export function isQuestion(exchange: Exchange): exchange is Question {
  return exchange.request.kind === 'wire' || exchange.request.kind === 'native';
}

/**
 * True when the same question will get the same answer however often it is asked: HTTP 200, or a refusal of the call
 * itself. A rate limit, a worn-out token and every outage pass.
 */
export function isFinal({ status, code, left, played }: Exchange): boolean {
  if (left || status === null || played === 'cut') return false;
  if (status === 200) return true;
  return status >= 400 && status < 500 && code !== 'token_invalid' && code !== 'rate_limited';
}
