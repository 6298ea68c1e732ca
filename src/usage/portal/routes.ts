import type { FastifyInstance } from 'fastify';
import { guardPortal, type PortalParts } from '../../identity/index.ts';
import { boardRoutes } from './board-routes.ts';
import { institutionUsageRoutes } from './institution-routes.ts';
import { patternRoutes } from './pattern-routes.ts';

/** The portal's routes of use: boards, one institution's use, and unusual patterns. */
export function usageRoutes(app: FastifyInstance, parts: PortalParts): void {
  guardPortal(app, parts);
  boardRoutes(app, parts);
  institutionUsageRoutes(app, parts);
  patternRoutes(app, parts);
}
