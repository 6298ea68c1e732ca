import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { demand, listRights, ownPlace, route, strict, uuid } from '../../access/index.ts';
import { guardPortal, listCredentials, officerOf, PORTAL_PATH } from '../../identity/index.ts';
import {
  answerSchemas,
  DocumentVerificationRequest,
  idempotencyKey,
  RateLimited,
  readDocumentVerification,
  readVerification,
  ref,
  VerificationRequest,
} from '../../verification/index.ts';
import { describeSandbox, SandboxView } from './describe-sandbox.ts';
import { type SandboxDoorParts, sandboxOf, tryQuestion, type WithKey } from './try-question.ts';

export type { SandboxDoorParts } from './try-question.ts';

/** Tries a second of one person: somebody clicks. Slow answers can be asked for, and must not take all places. */
const TRIES_A_SECOND = 20;

const trying = (operationId: string, summary: string, body: object, answered: string) => ({
  schema: {
    operationId,
    summary,
    params: strict({ credential: uuid }),
    headers: idempotencyKey,
    body,
    response: { 200: { anyOf: [ref(answered), ref('NotVerified')], description: 'As `/v1` answers in the sandbox.' } },
  },
  // What is wrong with a body is told in the words of `/v1`, all at once.
  attachValidation: true,
});

/** The sandbox in the browser: what is in it, and trying it with a test key and no secret. */
export async function sandboxPortalRoutes(app: FastifyInstance, parts: SandboxDoorParts): Promise<void> {
  guardPortal(app, parts);
  for (const schema of answerSchemas) app.addSchema(schema);
  app.get(
    `${PORTAL_PATH}/sandbox`,
    route('showSandbox', 'Test people, forced outcomes and the test keys of the own institution', {
      answer: SandboxView,
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'sandbox.try', ownPlace(officer));
      const { institutionId } = officer;
      const keys = institutionId === null ? [] : await listCredentials(parts.pool, institutionId);
      const rights = institutionId === null ? [] : await listRights(parts.pool, institutionId);
      return describeSandbox(sandboxOf(parts.gates) !== undefined, keys, rights);
    },
  );
  await app.register(async (tries) => tryRoutes(tries, parts));
}

async function tryRoutes(app: FastifyInstance, parts: SandboxDoorParts): Promise<void> {
  await app.register(rateLimit, {
    hook: 'preHandler',
    max: TRIES_A_SECOND,
    timeWindow: 1_000,
    keyGenerator: (request) => officerOf(request).officerId,
    errorResponseBuilder: () => new RateLimited(),
  });
  const at = `${PORTAL_PATH}/sandbox/credentials/:credential`;
  app.post<{ Params: WithKey; Body: VerificationRequest }>(
    `${at}/verifications`,
    trying('tryVerification', 'Try a question about a test person', VerificationRequest, 'Verified'),
    (request, reply) => tryQuestion(request, reply, 'portal/sandbox', () => readVerification(request.body), parts),
  );
  app.post<{ Params: WithKey; Body: DocumentVerificationRequest }>(
    `${at}/document-verifications`,
    trying(
      'tryDocumentVerification',
      'Try a question about a document',
      DocumentVerificationRequest,
      'DocumentVerified',
    ),
    (request, reply) =>
      tryQuestion(request, reply, 'portal/sandbox', () => readDocumentVerification(request.body), parts),
  );
}
