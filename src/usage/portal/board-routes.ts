import type { FastifyInstance } from 'fastify';
import { demand, ownPlace, route } from '../../access/index.ts';
import { officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readAsOf } from '../as-of.ts';
import { countElements } from '../boards/count-elements.ts';
import { countHours } from '../boards/count-hours.ts';
import { listInstitutionUse } from '../boards/list-institutions.ts';
import { listUpliftUse } from '../boards/list-uplifts.ts';
import { sumBy } from '../boards/sum-by.ts';
import { tellFindings } from '../boards/tell-findings.ts';
import type { Months } from '../months.ts';
import type { Scope } from '../scope.ts';
import { monthsOf, ownName, scopeOf } from './asked-for.ts';
import { AtDimension, BoardQuery, HoursQuery, InstitutionsQuery, ListQuery } from './request-schemas.ts';
import { ElementsView, FindingsView, HoursView, InstitutionsView, SumsView, UpliftsView } from './view-schemas.ts';

const USAGE = `${PORTAL_PATH}/usage`;

const routes = {
  sums: route('sumUsage', 'Use by region, sector, institution, right, method, purpose, kind, outcome or month', {
    params: AtDimension,
    querystring: BoardQuery,
    answer: SumsView,
  }),
  elements: route('countElements', 'How elements compared', { querystring: BoardQuery, answer: ElementsView }),
  hours: route('countHours', 'Calls by hour of the week', { querystring: HoursQuery, answer: HoursView }),
  findings: route('tellFindings', 'Not-found and mismatch rates with their reasons', {
    querystring: BoardQuery,
    answer: FindingsView,
  }),
  institutions: route('listInstitutionUse', 'Institutions with their use and quota', {
    querystring: InstitutionsQuery,
    answer: InstitutionsView,
  }),
  uplifts: route('listUpliftUse', 'Uplifts of quota with their use', { querystring: ListQuery, answer: UpliftsView }),
};

/** Boards over the use of the institutions that an officer sees. */
export function boardRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Params: AtDimension; Querystring: BoardQuery }>(`${USAGE}/by/:dimension`, routes.sums, (request) =>
    showBoard(officerOf(request), request.query, parts, async (sql, months, scope) => ({
      sums: await sumBy(sql, request.params.dimension, months, scope),
    })),
  );
  app.get<{ Querystring: BoardQuery }>(`${USAGE}/elements`, routes.elements, (request) =>
    showBoard(officerOf(request), request.query, parts, async (sql, months, scope) => ({
      elements: await countElements(sql, months, scope),
    })),
  );
  app.get<{ Querystring: HoursQuery }>(`${USAGE}/hours`, routes.hours, (request) =>
    showBoard(officerOf(request), request.query, parts, async (sql, months, scope) => ({
      weekdays: await countHours(sql, months, scope),
    })),
  );
  app.get<{ Querystring: BoardQuery }>(`${USAGE}/findings`, routes.findings, (request) =>
    showBoard(officerOf(request), request.query, parts, tellFindings),
  );
  app.get<{ Querystring: InstitutionsQuery }>(`${USAGE}/institutions`, routes.institutions, (request) =>
    showBoard(officerOf(request), request.query, parts, (sql, months, scope) =>
      listInstitutionUse(sql, months, scope, { sort: request.query.sort ?? 'hits', ...pageOf(request.query) }),
    ),
  );
  app.get<{ Querystring: ListQuery }>(`${USAGE}/uplifts`, routes.uplifts, (request) =>
    showBoard(officerOf(request), request.query, parts, async (sql, months, scope) => ({
      uplifts: await listUpliftUse(sql, months, scope, pageOf(request.query)),
    })),
  );
}

/** The page that a query asks for: the first 50 rows unless it says otherwise. */
export function pageOf({ limit = '50', page = '1' }: { limit?: string; page?: string }) {
  return { limit: Number(limit), page: Number(page) };
}

type Read<Board> = (sql: Sql, months: Months, scope: Scope) => Promise<Board>;

async function showBoard<Board extends object>(
  officer: Officer,
  query: HoursQuery & { readonly sector?: string },
  parts: PortalParts,
  read: Read<Board>,
) {
  demand(officer, 'usage.read', ownPlace(officer));
  const months = monthsOf(query, parts.clock);
  const board = await readAsOf(parts.pool, (sql) => read(sql, months, scopeOf(officer, query)));
  return { of: await ownName(officer, parts), from: months.from, to: months.to, ...board };
}
