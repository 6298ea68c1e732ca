import type { FastifyInstance } from 'fastify';
import type { NativeParts } from './native-parts.ts';
import { sendProblem } from './problem.ts';

const served = {
  '/v1/verifications': ['POST'],
  '/v1/verifications/:id/receipt': ['GET', 'HEAD'],
  '/v1/document-verifications': ['POST'],
  '/v1/me': ['GET', 'HEAD'],
} as const;

const servedInBulk = {
  '/v1/bulk-verifications': ['GET', 'HEAD', 'POST'],
  '/v1/bulk-verifications/:id': ['GET', 'HEAD', 'DELETE'],
  '/v1/bulk-verifications/:id/results': ['GET', 'HEAD'],
  '/v1/bulk-verifications/:id/start': ['POST'],
  '/v1/bulk-verifications/:id/pause': ['POST'],
  '/v1/bulk-verifications/:id/resume': ['POST'],
  '/v1/bulk-verifications/:id/cancel': ['POST'],
} as const;

/** RFC 9110 section 15.5.6: another method at a known address says which it knows. */
export function refuseOtherMethods(app: FastifyInstance, { publicUrl, bulk }: NativeParts): void {
  for (const [url, allowed] of Object.entries({ ...served, ...(bulk && servedInBulk) })) {
    allowOnly(app, url, allowed, publicUrl);
  }
}

/** Refuses all methods of an address but some. */
export function allowOnly(app: FastifyInstance, url: string, allowed: readonly string[], publicUrl: string): void {
  const others = (['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const).filter(
    (method) => !allowed.includes(method),
  );
  app.route({
    method: others,
    url,
    handler: (request, reply) =>
      sendProblem(request, reply.header('allow', allowed.join(', ')), 'method_not_allowed', { status: 405 }, publicUrl),
  });
}

/** What is nowhere under `/v1` is refused in this door's own words. */
export function refuseOtherAddresses(app: FastifyInstance, { publicUrl }: NativeParts): void {
  app.all('/v1/*', (request, reply) => sendProblem(request, reply, 'path_unknown', { status: 404 }, publicUrl));
}
