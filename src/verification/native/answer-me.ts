import type { FastifyReply, FastifyRequest } from 'fastify';
import { plainAddress } from '../../kernel/index.ts';
import { describeCaller } from './me.ts';
import type { NativeParts } from './native-parts.ts';
import { sendProblem } from './problem.ts';
import { refuseToken } from './refuse-token.ts';

/** Answers `GET /v1/me`. No look at a person, so nothing for the access log; a stranger is counted as everywhere. */
export async function answerMe(
  request: FastifyRequest,
  reply: FastifyReply,
  { tokens, noise, clock, publicUrl }: NativeParts,
): Promise<FastifyReply> {
  const { gate } = request.caller;
  // Nothing is recorded, so no log statement tells that rights have changed: a revoked key would go on being answered.
  if ('client' in request.caller.token) {
    await gate.book.refreshIfChanged();
    request.caller = { gate, token: await tokens.check(request.headers.authorization, gate.book) };
  }
  const { token } = request.caller;
  const peer = plainAddress(request.ip);
  if (!('client' in token)) {
    if (gate.book.mode === 'live') noise.count(peer, 'token_invalid');
    return refuseToken(request, reply, publicUrl);
  }
  const described = await describeCaller(token.client, peer, gate, clock);
  if ('me' in described) return reply.send(described.me);
  return sendProblem(request, reply, described.denial, { status: 403 }, publicUrl);
}
