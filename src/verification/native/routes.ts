import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { modeHeader } from '../gate.ts';
import { answerError, RateLimited } from './answer-error.ts';
import { answerMe } from './answer-me.ts';
import { answerQuestion } from './answer-question.ts';
import { answerReceipt } from './answer-receipt.ts';
import { bulkRoutes } from './bulk/index.ts';
import { callerOf } from './caller.ts';
import type { NativeParts } from './native-parts.ts';
import { readJsonBodies } from './read-body.ts';
import { readDocumentVerification, readVerification } from './read-request.ts';
import { refuseOtherAddresses, refuseOtherMethods } from './refuse-others.ts';
import type { DocumentVerificationRequest, VerificationRequest } from './request-schemas.ts';
import { documentVerificationRoute, meRoute, receiptRoute, verificationRoute } from './route-schemas.ts';
import { sharedSchemas } from './schemas.ts';

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
  app.addHook('onRequest', async (request, reply) => {
    request.caller = await callerOf(request, parts.tokens, parts.gates);
    reply.headers(modeHeader(request.caller.gate));
  });
  await limitCalls(app, parts);
  app.post<{ Body: VerificationRequest }>('/v1/verifications', verificationRoute, (request, reply) =>
    answerQuestion(request, reply, 'v1/verifications', () => readVerification(request.body), parts),
  );
  app.post<{ Body: DocumentVerificationRequest }>(
    '/v1/document-verifications',
    documentVerificationRoute,
    (request, reply) =>
      answerQuestion(request, reply, 'v1/document-verifications', () => readDocumentVerification(request.body), parts),
  );
  app.get<{ Params: { id: string } }>('/v1/verifications/:id/receipt', receiptRoute, (request, reply) =>
    answerReceipt(request, reply, parts),
  );
  app.get('/v1/me', meRoute, (request, reply) => answerMe(request, reply, parts));
  const { bulk } = parts;
  if (bulk) await app.register((child) => bulkRoutes(child, parts, bulk));
  parts.further?.(app, parts);
  refuseOtherMethods(app, parts);
  refuseOtherAddresses(app, parts);
}

/** A client is limited by itself, wherever it calls from; a stranger by its address. */
async function limitCalls(app: FastifyInstance, { callsASecond }: NativeParts): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    hook: 'preHandler',
    max: callsASecond,
    timeWindow: 1_000,
    enableDraftSpec: true,
    keyGenerator: ({ caller, ip }) => ('client' in caller.token ? caller.token.client.credentialId : ip),
    errorResponseBuilder: () => new RateLimited(),
  });
}
