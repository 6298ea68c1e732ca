import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseUuid, plainAddress, type Uuid } from '../../kernel/index.ts';
import { RETRY_AFTER_SECONDS } from '../../platform/http/index.ts';
import type { Answer } from '../finding.ts';
import type { Gate } from '../gate.ts';
import { type Outcome, outcomes } from '../outcome.ts';
import type { Question } from '../question.ts';
import { answerBody, parametersOf } from './answer-body.ts';
import { authenticated } from './caller.ts';
import { findProblems } from './find-problems.ts';
import type { NativeParts } from './native-parts.ts';
import type { ParameterProblem } from './parameter-problems.ts';
import { sendProblem } from './problem.ts';
import { quotaHeaders } from './quota-headers.ts';
import { type NativeRequest, questionText } from './read-request.ts';
import { refuseToken } from './refuse-token.ts';
import type { NativeCode } from './sentences.ts';

/**
 * Answers a question of `/v1`. One whose body cannot be used goes on too, so that its caller is told first what is wrong
 * with the caller, and its call is recorded. `read` is called when nothing is wrong with the body.
 */
export async function answerQuestion(
  request: FastifyRequest,
  reply: FastifyReply,
  method: string,
  read: () => NativeRequest,
  parts: NativeParts,
): Promise<FastifyReply> {
  const problems = findProblems(request);
  const readRequest = problems.length === 0 ? read() : undefined;
  const { gate } = request.caller;
  const question = questionOf(request, method, readRequest, parts);
  const told = await gate.verify(question);
  count(told.outcome, question.at, gate, parts);
  quotaHeaders(reply, told, gate, parts);
  if (told.replayed) reply.header('idempotent-replayed', 'true');
  const body = answerBody(told, readRequest?.asked, gate.book.mode);
  if (body) return reply.send(body);
  return refuse(request, reply, told, [...problems, ...parametersOf(told, readRequest?.asked)], parts);
}

function questionOf(
  request: FastifyRequest,
  method: string,
  read: NativeRequest | undefined,
  { clock, tokens }: NativeParts,
): Question {
  const key = request.headers['idempotency-key'];
  return {
    requestId: parseUuid(request.id) as Uuid,
    at: clock.now(),
    peer: plainAddress(request.ip),
    method,
    answers: 'match',
    asked: read?.asked,
    declared: read?.declared,
    idempotency: read && typeof key === 'string' ? { key, question: questionText(method, read) } : undefined,
    authenticate: async () => {
      const { gate } = request.caller;
      // A call that is judged anew may find its key revoked meanwhile.
      request.caller = { gate, token: await tokens.check(request.headers.authorization, gate.book) };
      return authenticated(request.caller.token);
    },
  };
}

function count(outcome: Outcome, since: number, { book }: Gate, { metrics, clock }: NativeParts): void {
  const door = book.mode === 'live' ? 'native' : 'native_sandbox';
  metrics.calls.inc({ door, outcome });
  metrics.seconds.observe({ door }, (clock.now() - since) / 1000);
}

/** A refusal, with everything that is wrong with the parameters. Of a stranger's parameters nothing is said. */
function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { outcome }: Answer,
  parameters: ParameterProblem[],
  { publicUrl }: NativeParts,
): FastifyReply {
  const status = outcomes[outcome].native ?? 500;
  if (outcome === 'quota_used_up') reply.header('retry-after', reply.getHeader('quota-reset') ?? RETRY_AFTER_SECONDS);
  if (outcome === 'token_invalid') return refuseToken(request, reply, publicUrl);
  return sendProblem(request, reply, outcome as NativeCode, { status, parameters }, publicUrl);
}
