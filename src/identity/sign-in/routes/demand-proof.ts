import type { FastifyInstance } from 'fastify';
import { sessionOf } from '../../sessions/portal-door.ts';
import { isFresh } from '../../sessions/session.ts';
import type { SignInParts } from '../parts.ts';
import { refuse } from './answer.ts';

/** Lets nobody change what it signs in with whose last proof is older than ten minutes. */
export function demandProof(app: FastifyInstance, { clock }: SignInParts): void {
  app.addHook('preHandler', async (request, reply) => {
    if (!isFresh(sessionOf(request), clock)) return refuse(request, reply, { outcome: 'proof_needed' });
  });
}
