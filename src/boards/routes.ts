import type { FastifyInstance } from 'fastify';
import { guardPortal, type PortalParts } from '../identity/index.ts';
import { calendarRoutes } from './calendar/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { onboardingRoutes } from './onboarding/routes.ts';
import { overviewRoutes } from './overview/routes.ts';
import { searchRoutes } from './search/routes.ts';

/** Pages that gather from several rooms: start page, calendar of endings, an institution's way and overview, search. */
export function boardRoutes(app: FastifyInstance, parts: PortalParts): void {
  guardPortal(app, parts);
  homeRoutes(app, parts);
  calendarRoutes(app, parts);
  onboardingRoutes(app, parts);
  overviewRoutes(app, parts);
  searchRoutes(app, parts);
}
