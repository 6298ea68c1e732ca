import type { FastifyInstance } from 'fastify';
import { guardPortal } from '../../identity/index.ts';
import { deliveringRoutes } from './delivering-routes.ts';
import { hintRoutes, openingRoutes } from './person-routes.ts';
import { arrearsRoutes, institutionRoutes, receiptRoutes } from './reading-routes.ts';
import { acceptTables } from './receive-table.ts';
import type { FeedbackPortalParts } from './request-parts.ts';

/** The portal's routes of data balikan. */
export async function feedbackPortalRoutes(app: FastifyInstance, parts: FeedbackPortalParts): Promise<void> {
  guardPortal(app, parts);
  await acceptTables(app);
  institutionRoutes(app, parts);
  deliveringRoutes(app, parts);
  receiptRoutes(app, parts);
  arrearsRoutes(app, parts);
  openingRoutes(app, parts);
  hintRoutes(app, parts);
}
