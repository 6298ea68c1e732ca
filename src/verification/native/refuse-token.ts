import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameterProblem } from './parameter-problems.ts';
import { sendProblem } from './problem.ts';

/** Refuses a request whose token proves nothing, with what is wrong with it (RFC 6750 section 3). */
export function refuseToken(request: FastifyRequest, reply: FastifyReply, publicUrl: string): FastifyReply {
  const { token } = request.caller;
  const refusal = 'refusal' in token ? token.refusal : 'token_malformed';
  const error = refusal === 'token_missing' ? '' : ', error="invalid_token"';
  reply.header('www-authenticate', `Bearer realm="gapura"${error}`);
  const parameters = [parameterProblem('Authorization', refusal, 'header')];
  return sendProblem(request, reply, 'token_invalid', { status: 401, parameters }, publicUrl);
}
