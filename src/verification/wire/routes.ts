import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { plainAddress } from '../../access/index.ts';
import type { PasswordCheck } from '../../identity/index.ts';
import { parseUuid, type Uuid } from '../../kernel/index.ts';
import { answerFault, isBodyTooLong, takeRawBodies } from '../../platform/http/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Question } from '../question.ts';
import { type Answer, type VerificationParts, verify } from '../verify.ts';
import { authenticateWire, namedCredential } from './authenticate.ts';
import { type InvalidParameters, invalidParameters, isInvalid } from './invalid-parameters.ts';
import { findMethod, unknownMethod, type WireMethod } from './methods.ts';
import { maxBodyBytes, readWireBody } from './read-body.ts';
import { readWirePath, type WirePath } from './read-path.ts';
import { readWireRequest, type WireRequest } from './read-request.ts';
import { refusalBody } from './refusal-body.ts';
import { valuesBody } from './values-body.ts';
import { verifiedBody } from './verified-body.ts';

/** What the wire's routes work with. */
export interface WireParts extends VerificationParts {
  readonly passwords: PasswordCheck;
  readonly metrics: Metrics;
}

/**
 * The door of the installed clients: `POST /dukcapil/get_json/{instansi}/{method}` and the form with `{wil}`. Every
 * business outcome is HTTP 200; only an outage is not. Bodies are read by what they are, never by their Content-Type,
 * so the header is dropped before the HTTP library can refuse one that it cannot parse.
 */
export async function wireRoutes(app: FastifyInstance, parts: WireParts): Promise<void> {
  takeRawBodies(app, maxBodyBytes);
  app.setErrorHandler((error, request, reply) => {
    if (!isBodyTooLong(error)) return answerFault(error, request, reply);
    return answerUnreadable(request, reply, invalidParameters('body_too_long'), parts);
  });
  app.post('/dukcapil/get_json/*', (request, reply) => handle(request, reply, parts));
}

async function handle(request: FastifyRequest, reply: FastifyReply, parts: WireParts): Promise<FastifyReply> {
  const path = readWirePath(request.raw.url ?? '');
  if (!path) return reply.callNotFound() as unknown as FastifyReply;
  const body = readWireBody(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
  if (isInvalid(body)) return answerUnreadable(request, reply, body, parts);
  const read = readWireRequest(body);
  // An unknown name may be new: rights may have been given through another process.
  if (!namedCredential(path, read, parts.book)) await parts.book.refreshIfChanged();
  const method = findMethod(path.method, aliasesOf(path, parts));
  const question = questionOf(request, path, read, method, parts);
  const answer = await verify(question, parts);
  parts.metrics.calls.inc({ door: 'wire', outcome: answer.outcome });
  parts.metrics.seconds.observe({ door: 'wire' }, (parts.clock.now() - question.at) / 1000);
  return send(reply, answerBody(answer, method ?? unknownMethod));
}

/** A body that says nothing names no credential either: it is counted against its address. */
function answerUnreadable(
  request: FastifyRequest,
  reply: FastifyReply,
  { outcome }: InvalidParameters,
  parts: WireParts,
): FastifyReply {
  parts.noise.count(plainAddress(request.ip), outcome);
  parts.metrics.calls.inc({ door: 'wire', outcome });
  const path = readWirePath(request.raw.url ?? '');
  const method = path && findMethod(path.method, aliasesOf(path, parts));
  return send(reply, refusalBody(outcome, method ?? unknownMethod, 0));
}

function questionOf(
  request: FastifyRequest,
  path: WirePath,
  read: WireRequest,
  method: WireMethod | undefined,
  parts: WireParts,
): Question {
  const peer = plainAddress(request.ip);
  return {
    requestId: parseUuid(request.id) as Uuid,
    at: parts.clock.now(),
    peer,
    method: method?.name ?? 'unknown',
    answers: method?.kind ?? 'match',
    asked: method === undefined || isInvalid(read.parameters) ? undefined : read.parameters,
    authenticate: (book) => authenticateWire(path, read, peer, book, parts.passwords),
  };
}

/** A client that reads `quotaLimiter` unguarded finds it in every answer: a stranger has no hits left. */
function answerBody(answer: Answer, method: WireMethod): string {
  if (answer.outcome === 'verified') return verifiedBody(method, answer.verdicts, answer.left ?? 0);
  if (answer.outcome === 'values_returned') return valuesBody(method, answer.values);
  return refusalBody(answer.outcome, method, answer.left ?? 0);
}

function aliasesOf(path: WirePath, { book }: WireParts): ReadonlyMap<string, string> {
  const institution = book.institutionByName(path.institution);
  return institution ? book.aliases(institution.institutionId) : new Map();
}

function send(reply: FastifyReply, body: string): FastifyReply {
  return reply.code(200).header('content-type', 'application/json; charset=utf-8').send(body);
}
