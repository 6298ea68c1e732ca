import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseUuid, plainAddress, type Uuid } from '../../kernel/index.ts';
import type { Question } from '../question.ts';
import { authenticated } from './caller.ts';
import { findProblems } from './find-problems.ts';
import type { NativeParts } from './native-parts.ts';
import { type NativeRequest, questionText } from './read-request.ts';
import { sendAnswer } from './send-answer.ts';

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
  const door = gate.book.mode === 'live' ? 'native' : 'native_sandbox';
  const { asked, at: since } = question;
  return sendAnswer(request, reply, told, { door, gate, since, asked, problems }, parts);
}

function questionOf(
  request: FastifyRequest,
  method: string,
  read: NativeRequest | undefined,
  { clock, tokens }: NativeParts,
): Question {
  return {
    ...saidIn(request, method, read),
    at: clock.now(),
    authenticate: async () => {
      const { gate } = request.caller;
      // A call that is judged anew may find its key revoked meanwhile.
      request.caller = { gate, token: await tokens.check(request.headers.authorization, gate.book) };
      return authenticated(request.caller.token);
    },
  };
}

/** What a request that speaks the words of `/v1` says, whoever it is by. */
export function saidIn(
  request: FastifyRequest,
  method: string,
  read: NativeRequest | undefined,
): Omit<Question, 'at' | 'authenticate'> {
  const key = request.headers['idempotency-key'];
  return {
    requestId: parseUuid(request.id) as Uuid,
    peer: plainAddress(request.ip),
    method,
    answers: 'match',
    asked: read?.asked,
    declared: read?.declared,
    idempotency: read && typeof key === 'string' ? { key, question: questionText(method, read) } : undefined,
  };
}
