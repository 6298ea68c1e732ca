import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Credential } from '../../identity/index.ts';
import { plainAddress } from '../../kernel/index.ts';
import type { NativeParts } from './native-parts.ts';
import { rightOf } from './network-denial.ts';
import { sendProblem } from './problem.ts';
import { refuseToken } from './refuse-token.ts';

/**
 * Does what a client of the register's gate asks for that is no question: proven anew, and from the networks of its right,
 * whether that is in force or not. No log statement tells then that rights have changed, so the book is asked first.
 */
export async function withClient(
  request: FastifyRequest,
  reply: FastifyReply,
  { tokens, noise, publicUrl, clock }: NativeParts,
  work: (client: Credential) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { gate } = request.caller;
  if ('client' in request.caller.token) {
    await gate.book.refreshIfChanged();
    request.caller = { gate, token: await tokens.check(request.headers.authorization, gate.book) };
  }
  const { token } = request.caller;
  if (!('client' in token)) {
    if (gate.book.mode === 'live') noise.count(plainAddress(request.ip), 'token_invalid');
    return refuseToken(request, reply, publicUrl);
  }
  const peer = plainAddress(request.ip);
  if (!rightOf(token.client, gate.book, clock)?.networkSet.has(peer)) {
    const code = gate.book.isRegistered(peer) ? 'address_mismatch' : 'address_unknown';
    return sendProblem(request, reply, code, { status: 403 }, publicUrl);
  }
  if (gate.book.mode !== 'live') return sendProblem(request, reply, 'live_only', { status: 403 }, publicUrl);
  return work(token.client);
}
