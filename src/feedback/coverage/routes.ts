import type { FastifyInstance } from 'fastify';
import { demand, ownPlace, regionOf, route, unknownAsForeign } from '../../access/index.ts';
import { guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { getInstitution, type Institution } from '../../institutions/index.ts';
import { type Covered, countsUntil, coverageOf, recordsBehind } from './coverage-of.ts';
import { calendarPeriodOf, coveragePeriodOf } from './period.ts';
import { AtInstitution, BoardQuery, BoardView, CoverageView, PeriodQuery } from './schemas.ts';
import { type CoverageFilter, searchCoverage } from './search-coverage.ts';

const routes = {
  show: route('showFeedbackCoverage', 'Coverage of data balikan of an institution, by method', {
    params: AtInstitution,
    querystring: PeriodQuery,
    answer: CoverageView,
  }),
  board: route('listFeedbackCoverage', 'Coverage of data balikan in the own region, the smallest share first', {
    querystring: BoardQuery,
    answer: BoardView,
  }),
};

/** Coverage of data balikan: seen by the institution, by its region's office and by Ditjen Dukcapil. */
export async function coverageRoutes(app: FastifyInstance, parts: PortalParts): Promise<void> {
  guardPortal(app, parts);
  app.get<{ Params: AtInstitution; Querystring: PeriodQuery }>(
    `${PORTAL_PATH}/institutions/:institution/feedback-coverage`,
    routes.show,
    async (request) => {
      const institution = await unknownAsForeign(getInstitution(parts.pool, request.params.institution));
      demand(officerOf(request), 'coverage.read', institution);
      return coverageView(parts, institution, request.query);
    },
  );
  app.get<{ Querystring: BoardQuery }>(`${PORTAL_PATH}/feedback-coverage`, routes.board, async (request) => {
    const own = ownPlace(officerOf(request));
    demand(officerOf(request), 'coverage.read', own);
    return boardOf(parts, request.query, {
      region: regionOf(own.officeCode),
      institutionId: own.institutionId ?? null,
    });
  });
}

async function coverageView({ pool }: PortalParts, { institutionId, slug, name }: Institution, period: PeriodQuery) {
  const { from, to } = period;
  const { methods, ...all } = await coverageOf(pool, institutionId, coveragePeriodOf(from, to));
  const told = { ...withShare(all), methods: methods.map(withShare), recordsBehind: await recordsBehind(pool) };
  return { institutionId, slug, name, from, to, ...told };
}

async function boardOf(
  { pool }: PortalParts,
  query: BoardQuery,
  within: Pick<CoverageFilter, 'region' | 'institutionId'>,
) {
  const { from, to, limit = '50', page = '1', ...filter } = query;
  const period = calendarPeriodOf(from, to);
  const part = { limit: Number(limit), page: Number(page) };
  const { total, rows } = await searchCoverage(pool, period, { ...filter, ...within }, part);
  const institutions = rows.map((line) => ({ ...withShare(line), countedAt: line.countedAt?.toISOString() ?? null }));
  return { from, to, until: await countsUntil(pool, period), total, institutions };
}

function withShare<Some extends Covered>(some: Some): Some & { readonly share: number | null } {
  return { ...some, share: some.accessed === 0 ? null : some.covered / some.accessed };
}
