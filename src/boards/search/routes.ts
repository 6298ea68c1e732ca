import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { demand, ownPlace, route, strict, textOrNull, uuid, words } from '../../access/index.ts';
import { officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { refuseNik } from './refuse-nik.ts';
import { search } from './search.ts';

const SearchQuery = strict({ q: words(100) });

const Hits = strict({
  hits: Type.Array(strict({ id: uuid, name: Type.String(), number: textOrNull, state: Type.String() })),
  more: Type.Boolean(),
});
const of = Type.Optional(Hits);
const SearchView = strict({ institutions: of, agreements: of, applications: of });

/** The search that is at hand everywhere (Ctrl K), for people at an office. */
export function searchRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Querystring: Static<typeof SearchQuery> }>(
    `${PORTAL_PATH}/search`,
    route('search', 'Institutions, agreements and applications of the region by name or number; never people', {
      querystring: SearchQuery,
      answer: SearchView,
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'home.read', ownPlace(officer));
      const q = request.query.q.trim();
      refuseNik(q);
      return search(officer, parts, q);
    },
  );
}
