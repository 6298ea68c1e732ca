import type { FastifyInstance } from 'fastify';
import { type Act, demand, ownPlace, regionOf, route, unknownAsForeign } from '../../access/index.ts';
import { administrationBy, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { closePattern } from '../patterns/close-pattern.ts';
import { getPattern, listPatterns } from '../patterns/list-patterns.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { pageOf } from './board-routes.ts';
import { AtPattern, Closing, PatternsQuery } from './request-schemas.ts';
import { PatternsView, PatternView } from './view-schemas.ts';

const PATTERNS = `${PORTAL_PATH}/usage/patterns`;

const routes = {
  list: route('listPatterns', 'What looks unusual in the use, the newest first', {
    querystring: PatternsQuery,
    answer: PatternsView,
  }),
  show: route('showPattern', 'An unusual pattern with its evidence', { params: AtPattern, answer: PatternView }),
  close: route('closePattern', 'Close a pattern that was looked at, with a remark', {
    params: AtPattern,
    body: Closing,
    answer: PatternView,
  }),
};

/** Unusual patterns, for the offices in whose region they lie. */
export function patternRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Querystring: PatternsQuery }>(PATTERNS, routes.list, async (request) => {
    const officer = officerOf(request);
    demand(officer, 'pattern.read', ownPlace(officer));
    const { limit: _, office, ...filter } = request.query;
    const within = { region: regionOf(`${officer.officeCode}`), ...(office && { office: regionOf(office) }) };
    return { patterns: await listPatterns(parts.pool, { ...filter, ...within, limit: pageOf(request.query).limit }) };
  });
  app.get<{ Params: AtPattern }>(`${PATTERNS}/:pattern`, routes.show, (request) =>
    patternFor(officerOf(request), 'pattern.read', request.params.pattern, parts),
  );
  app.post<{ Params: AtPattern; Body: Closing }>(`${PATTERNS}/:pattern/close`, routes.close, async (request) => {
    const officer = officerOf(request);
    const { patternId } = await patternFor(officer, 'pattern.close', request.params.pattern, parts);
    const remark = request.body.remark.trim();
    await closePattern(administrationBy(request, parts), patternId, officer.officerId, remark);
    return getPattern(parts.pool, patternId);
  });
}

/** A pattern lies at an office; an institution's people see their own institution, but not what is thought of it. */
async function patternFor(officer: Officer, act: Act, id: Uuid, { pool }: PortalParts): Promise<Pattern> {
  const pattern = await unknownAsForeign(getPattern(pool, id));
  demand(officer, act, { officeCode: pattern.officeCode });
  return pattern;
}
