import type { FastifyInstance } from 'fastify';
import { demand, ownPlace, route } from '../../access/index.ts';
import { officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { HomeView, readHome } from './read-home.ts';

/** The start page of people at an office. */
export function homeRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get(
    `${PORTAL_PATH}/beranda`,
    route('showHome', 'What must be decided or done today, in the region of the own office', { answer: HomeView }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'home.read', ownPlace(officer));
      return readHome(officer, parts);
    },
  );
}
