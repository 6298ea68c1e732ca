import type { FastifyInstance } from 'fastify';
import { guardPortal } from '../../identity/index.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { followingRoutes, moveRoutes } from './move-routes.ts';
import { applicantLetterRoute, enteringRoute, openingRoutes } from './opening-routes.ts';
import { readingRoutes } from './reading-routes.ts';
import type { ApplicationParts } from './request-parts.ts';

/** The portal's routes of applications, below `/portal/v1/applications`. */
export async function applicationRoutes(app: FastifyInstance, parts: ApplicationParts): Promise<void> {
  guardPortal(app, parts);
  openingRoutes(app, parts);
  applicantLetterRoute(app, parts);
  enteringRoute(app, parts);
  readingRoutes(app, parts);
  moveRoutes(app, parts);
  followingRoutes(app, parts);
  await attachmentRoutes(app, parts);
}
