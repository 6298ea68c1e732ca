import type { FastifyInstance } from 'fastify';
import { route } from '../../access/index.ts';
import { officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { AtInstitution, institutionFor } from '../institution-for.ts';
import { readOverview } from './read-overview.ts';
import { OverviewView } from './schemas.ts';

/** An institution's access at a glance. */
export function overviewRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Params: AtInstitution }>(
    `${PORTAL_PATH}/institutions/:id/overview`,
    route(
      'showOverview',
      "An institution's access today: agreements, rights, quota, data balikan, users, restrictions",
      {
        params: AtInstitution,
        answer: OverviewView,
      },
    ),
    async (request) => readOverview(officerOf(request), await institutionFor(request, parts), parts),
  );
}
