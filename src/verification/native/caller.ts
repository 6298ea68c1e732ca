import type { FastifyRequest } from 'fastify';
import type { AccessTokens, CheckedToken } from '../../identity/index.ts';
import type { Gate, Gates } from '../gate.ts';
import type { Authenticated } from '../question.ts';

/** Whoever calls, as far as its token says, and the gate that its mode opens. */
export interface Caller {
  readonly token: CheckedToken;
  readonly gate: Gate;
}

/** Checks the token of a request. A stranger stands at the first gate; an expired token still says whose gate it was for. */
export async function callerOf(request: FastifyRequest, tokens: AccessTokens, gates: Gates): Promise<Caller> {
  const token = await tokens.check(request.headers.authorization, gates[0].book);
  const client = 'client' in token ? token.client : token.known;
  const gate = client ? gates.find(({ book }) => book.mode === client.mode) : gates[0];
  return gate ? { token, gate } : { token: { refusal: 'token_malformed' }, gate: gates[0] };
}

/** The caller for the judgement. An expired or revoked token names its client truly, so its record does too. */
export function authenticated(token: CheckedToken): Authenticated {
  if ('client' in token) return { credential: token.client };
  return { refusal: 'token_invalid', known: token.known };
}
