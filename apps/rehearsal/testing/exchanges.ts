import { Fault } from '../../../src/kernel/index.ts';
import type { Exchange, NativeRequest, Question, TokenRequest, WireRequest } from '../exchange.ts';
import type { Ended, Seen } from '../rules/index.ts';
import { scenarios } from '../scenarios.ts';

const common = { method: 'POST', inUrl: [], contentType: 'application/json', userAgent: 'klien/1.0' };

const wire: WireRequest = {
  ...common,
  kind: 'wire',
  asks: 'a',
  form: 'json',
  invalid: null,
  nikAs: 'text',
  nikWhole: true,
  unknownKeys: [],
  nameWhole: null,
  credentials: 'right',
};

const native: NativeRequest = {
  ...common,
  kind: 'native',
  asks: 'a',
  problems: [],
  token: 1,
  tokenState: 'valid',
  key: 'k1',
  question: 'q1',
};

const token: TokenRequest = {
  ...common,
  kind: 'token',
  refusal: null,
  jti: 'j1',
  livesS: 60,
  token: 1,
  tokenLivesS: 900,
};

/** What is different about an exchange; the rest is a question that was answered with HTTP 200 within 10 ms. */
export type Difference = Partial<Omit<Exchange, 'request'>>;

const answered = {
  scenario: 'native-match',
  round: 1,
  run: 0,
  at: 0,
  played: 'answer',
  status: 200,
  code: null,
  retryAfterS: null,
  left: false,
} as const;

/** A question at the wire. */
export function atWire(of: Difference = {}, request: Partial<WireRequest> = {}): Question {
  return { ...answered, until: (of.at ?? 0) + 10, ...of, request: { ...wire, ...request } };
}

/** A question at the native door. */
export function atNative(of: Difference = {}, request: Partial<NativeRequest> = {}): Question {
  return { ...answered, until: (of.at ?? 0) + 10, ...of, request: { ...native, ...request } };
}

/** A request for a token. */
export function forToken(of: Difference = {}, request: Partial<TokenRequest> = {}): Exchange {
  return { ...answered, until: (of.at ?? 0) + 10, ...of, request: { ...token, ...request } };
}

/** An outage that asks for a second of patience. */
export const outage = { played: 'outage', status: 503, code: 'overloaded', retryAfterS: 1 } as const;
/** A connection that was dropped. */
export const dropped = { played: 'drop', status: null } as const;
/** A token that was refused. */
export const tokenRefused = { played: 'expire', status: 401, code: 'token_invalid' } as const;

/** What was seen in a scene. */
export function inScene(name: string, questions: readonly Question[], ended?: Partial<Ended>): Seen {
  const scenario = scenarios.find((one) => one.name === name);
  if (!scenario) throw new Fault('not_found', `There is no scene ${name}.`);
  const ending = ended && { exitCode: 0, timedOut: false, seconds: 1, lastWords: '', ...ended };
  return { scenario, questions, ended: ending };
}
