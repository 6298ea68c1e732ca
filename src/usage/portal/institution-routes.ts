import type { FastifyInstance } from 'fastify';
import { route } from '../../access/index.ts';
import { officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import type { InstitutionInZone } from '../../institutions/index.ts';
import { readAsOf } from '../as-of.ts';
import { followDays } from '../boards/follow-days.ts';
import { listUserUse } from '../boards/list-users.ts';
import { usageOf } from '../usage-of.ts';
import { daysAskedFor, institutionToRead, monthsOf } from './asked-for.ts';
import { pageOf } from './board-routes.ts';
import { AtInstitution, DaysQuery, UsersQuery } from './request-schemas.ts';
import { InstitutionUsageView, UsersView } from './view-schemas.ts';

const INSTITUTION = `${PORTAL_PATH}/institutions/:institution/usage`;

const routes = {
  usage: route('showInstitutionUsage', "An institution's use, with its days", {
    params: AtInstitution,
    querystring: DaysQuery,
    answer: InstitutionUsageView,
  }),
  users: route('listUserUse', "Who stood behind an institution's calls", {
    params: AtInstitution,
    querystring: UsersQuery,
    answer: UsersView,
  }),
};

/** Boards over the use of one institution. */
export function institutionUsageRoutes(app: FastifyInstance, parts: PortalParts): void {
  const { pool, clock } = parts;
  app.get<{ Params: AtInstitution; Querystring: DaysQuery }>(INSTITUTION, routes.usage, async (request) => {
    const institution = await institutionToRead(officerOf(request), request.params.institution, parts);
    const { institutionId } = institution;
    const days = daysAskedFor(request.query, clock);
    const board = await readAsOf(pool, async (sql) => ({
      ...(await usageOf(sql, institutionId, days.from, days.to)),
      days: await followDays(sql, institutionId, days),
    }));
    return { of: nameOf(institution), ...days, ...board };
  });
  app.get<{ Params: AtInstitution; Querystring: UsersQuery }>(`${INSTITUTION}/users`, routes.users, async (request) => {
    const institution = await institutionToRead(officerOf(request), request.params.institution, parts);
    const months = monthsOf(request.query, clock);
    const board = await readAsOf(pool, async (sql) => ({
      users: await listUserUse(sql, institution.institutionId, months, pageOf(request.query)),
    }));
    return { of: nameOf(institution), ...months, ...board };
  });
}

function nameOf({ officeCode, institutionId, name }: InstitutionInZone) {
  return { officeCode, institutionId, name };
}
