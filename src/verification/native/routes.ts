import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { NoiseCounter } from '../../audit/index.ts';
import type { AccessTokens } from '../../identity/index.ts';
import { type Clock, parseUuid, plainAddress, type Uuid } from '../../kernel/index.ts';
import { isBodyTooLong, problemOf, RETRY_AFTER_SECONDS } from '../../platform/http/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Answer } from '../finding.ts';
import type { Gate, Gates } from '../gate.ts';
import { type Outcome, outcomes } from '../outcome.ts';
import type { Question } from '../question.ts';
import { answerBody, parametersOf } from './answer-body.ts';
import { authenticated, type Caller, callerOf } from './caller.ts';
import { findProblems } from './find-problems.ts';
import { describeCaller } from './me.ts';
import { type ParameterProblem, parameterProblem } from './parameter-problems.ts';
import { sendProblem } from './problem.ts';
import { noticesOf, quotaOf } from './quota.ts';
import { readJsonBodies } from './read-body.ts';
import { type NativeRequest, questionText, readDocumentVerification, readVerification } from './read-request.ts';
import { documentVerificationRoute, meRoute, verificationRoute } from './route-schemas.ts';
import { type DocumentVerificationRequest, sharedSchemas, type VerificationRequest } from './schemas.ts';
import { type NativeCode, sentences } from './sentences.ts';

/** What the routes of the native door work with. */
export interface NativeParts {
  readonly gates: Gates;
  readonly tokens: AccessTokens;
  readonly noise: Pick<NoiseCounter, 'count'>;
  readonly metrics: Metrics;
  readonly clock: Clock;
  /** Where this installation is reached, without a slash at the end. */
  readonly publicUrl: string;
  /** Calls a second of one client to one process. */
  readonly callsASecond: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls the native door. */
    caller: Caller;
  }
}

/**
 * The native door, `/v1`: the same use case as the wire's, for integrators who start today. A promise of compatibility
 * holds for it: see docs/versioning.md.
 */
export async function nativeRoutes(app: FastifyInstance, parts: NativeParts): Promise<void> {
  readJsonBodies(app);
  for (const schema of sharedSchemas) app.addSchema(schema);
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, parts));
  app.decorateRequest('caller');
  app.addHook('onRequest', async (request) => {
    request.caller = await callerOf(request, parts.tokens, parts.gates);
  });
  await app.register(rateLimit, {
    global: true,
    hook: 'preHandler',
    max: parts.callsASecond,
    timeWindow: 1_000,
    enableDraftSpec: true,
    keyGenerator: ({ caller, ip }) => ('client' in caller.token ? caller.token.client.credentialId : ip),
    errorResponseBuilder: () => new RateLimited(),
  });
  app.post<{ Body: VerificationRequest }>('/v1/verifications', verificationRoute, (request, reply) =>
    answer(request, reply, 'v1/verifications', () => readVerification(request.body), parts),
  );
  app.post<{ Body: DocumentVerificationRequest }>(
    '/v1/document-verifications',
    documentVerificationRoute,
    (request, reply) =>
      answer(request, reply, 'v1/document-verifications', () => readDocumentVerification(request.body), parts),
  );
  app.get('/v1/me', meRoute, (request, reply) => answerMe(request, reply, parts));
  refuseOtherMethods(app, parts);
}

/** What the limiter throws; counted against its address instead of recorded, as a flood would fill the log. */
class RateLimited extends Error {
  readonly statusCode = 429;
}

async function answer(
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

/** Quota of the day, beside the RateLimit headers of the second; a notice when little is left. */
function quotaHeaders(reply: FastifyReply, { right, day, left }: Answer, { book }: Gate, { clock }: NativeParts): void {
  const zone = right && book.institution(right.institutionId)?.timeZone;
  if (!right || !day || left === null || !zone) return;
  const quota = quotaOf(right, day, left, clock.business(), zone);
  reply.headers({ 'quota-limit': quota.limit, 'quota-remaining': quota.left, 'quota-reset': quota.resetsInSeconds });
  const notices = noticesOf(right, quota).map(({ code }) => code);
  if (notices.length > 0) reply.header('gapura-notice', notices.join(', '));
}

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

function refuseToken(request: FastifyRequest, reply: FastifyReply, publicUrl: string): FastifyReply {
  const { token } = request.caller;
  const refusal = 'refusal' in token ? token.refusal : 'token_malformed';
  const error = refusal === 'token_missing' ? '' : ', error="invalid_token"';
  reply.header('www-authenticate', `Bearer realm="gapura"${error}`);
  const parameters = [parameterProblem('Authorization', refusal, 'header')];
  return sendProblem(request, reply, 'token_invalid', { status: 401, parameters }, publicUrl);
}

/** No look at a person, so nothing for the access log; a stranger is counted as everywhere. */
async function answerMe(request: FastifyRequest, reply: FastifyReply, parts: NativeParts): Promise<FastifyReply> {
  const { token, gate } = request.caller;
  const peer = plainAddress(request.ip);
  if (!('client' in token)) {
    parts.noise.count(peer, 'token_invalid');
    return refuseToken(request, reply, parts.publicUrl);
  }
  const described = await describeCaller(token.client, peer, gate, parts.clock);
  if ('me' in described) return reply.send(described.me);
  return sendProblem(request, reply, described.denial, { status: 403 }, parts.publicUrl);
}

const served = { '/v1/verifications': 'POST', '/v1/document-verifications': 'POST', '/v1/me': 'GET, HEAD' } as const;

/** RFC 9110 section 15.5.6: another method at a known address says which it knows. */
function refuseOtherMethods(app: FastifyInstance, { publicUrl }: NativeParts): void {
  for (const [url, allow] of Object.entries(served)) {
    const others = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
      (method) => !allow.includes(method),
    );
    app.route({
      method: others as 'GET'[],
      url,
      handler: (request, reply) =>
        sendProblem(request, reply.header('allow', allow), 'method_not_allowed', { status: 405 }, publicUrl),
    });
  }
}

/** Faults and what is no proper request, with the same sentences as everything else; the platform logs what is ours. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, parts: NativeParts): FastifyReply {
  const { code, status } = codeOfError(error, request);
  if (error instanceof RateLimited) parts.noise.count(plainAddress(request.ip), 'rate_limited');
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return sendProblem(request, reply, code, { status }, parts.publicUrl);
}

function codeOfError(error: unknown, request: FastifyRequest): { readonly code: NativeCode; readonly status: number } {
  if (error instanceof RateLimited) return { code: 'rate_limited', status: 429 };
  if (isBodyTooLong(error)) return { code: 'body_too_long', status: 413 };
  const { code, status } = problemOf(error, request);
  if (status === 415) return { code: 'media_type_unsupported', status };
  if (code in sentences) return { code: code as NativeCode, status };
  return status < 500 ? { code: 'request_malformed', status } : { code: 'internal', status };
}
