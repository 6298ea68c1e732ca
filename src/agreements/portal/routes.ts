import type { FastifyInstance } from 'fastify';
import { guardPortal } from '../../identity/index.ts';
import { draftingRoutes } from './drafting-routes.ts';
import { letterRoutes } from './letter-routes.ts';
import { readingRoutes } from './reading-routes.ts';
import { acceptPapers } from './receive-paper.ts';
import type { AgreementParts } from './request-parts.ts';
import { signingRoutes } from './signing-routes.ts';

/** The portal's routes of agreements and of letters about their rights. */
export async function agreementRoutes(app: FastifyInstance, parts: AgreementParts): Promise<void> {
  guardPortal(app, parts);
  await acceptPapers(app);
  readingRoutes(app, parts);
  draftingRoutes(app, parts);
  signingRoutes(app, parts);
  letterRoutes(app, parts);
}
