import type { FastifyInstance } from 'fastify';
import { demand, ownPlace, route } from '../access/index.ts';
import { demandRight } from '../agreements/index.ts';
import { guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../identity/index.ts';
import { getInstitution } from '../institutions/index.ts';
import { returnsValues } from '../verification/index.ts';
import { findLastMethod, findOldCallers } from './calls/find-old-calls.ts';
import { guideOf } from './guide/guide-of.ts';
import { listLetters } from './letters/find-letters.ts';
import { letterRoutes } from './letters/routes.ts';
import { listOldClients } from './list-old-clients.ts';
import { Id, ListQuery } from './request-schemas.ts';
import type { TryParts } from './side-by-side/compare-answers.ts';
import { tryRoutes } from './side-by-side/routes.ts';
import { GuideView, OldClientList, SwitchoverView } from './view-schemas.ts';

/** What the routes of moving old clients work with. */
export type SwitchoverParts = PortalParts & TryParts;

/** How many rights a page has when nobody says. */
const PAGE = 50;

/** The portal's routes of moving old clients. */
export function switchoverRoutes(app: FastifyInstance, parts: SwitchoverParts): void {
  guardPortal(app, parts);
  listRoute(app, parts);
  rightRoutes(app, parts);
  letterRoutes(app, parts);
  tryRoutes(app, parts);
}

function listRoute(app: FastifyInstance, { pool, clock }: SwitchoverParts): void {
  app.get<{ Querystring: ListQuery }>(
    `${PORTAL_PATH}/old-clients`,
    route('listOldClients', 'Rights whose institutions have yet to move, those whose day comes first at the top', {
      querystring: ListQuery,
      answer: OldClientList,
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'switchover.read', ownPlace(officer));
      const { limit, ...filter } = request.query;
      const found = await listOldClients(pool, clock, officer, { ...filter, limit: Number(limit ?? PAGE) });
      // What an office has not signed is not said to anybody else.
      return { oldClients: officer.officeCode === null ? found.map((one) => ({ ...one, draftId: null })) : found };
    },
  );
}

function rightRoutes(app: FastifyInstance, parts: SwitchoverParts): void {
  const { pool } = parts;
  const path = `${PORTAL_PATH}/rights/:id/switchover`;
  app.get<{ Params: Id }>(
    path,
    route('getSwitchover', 'Who calls old methods of a right, and letters about its switch', {
      params: Id,
      answer: SwitchoverView,
    }),
    async (request) => {
      const { right, agreement, today } = await demandRight(request, 'switchover.read', request.params.id, parts);
      const { rightId, institutionId, valuesUntil, elements } = right;
      const letters = await listLetters(pool, rightId);
      const { name: institution } = await getInstitution(pool, institutionId);
      return {
        ...{ institutionId, institution, officeCode: agreement.officeCode, agreement: agreement.number },
        ...{ rightId, valuesUntil, elements, returnsValues: returnsValues(right, today) },
        callers: await findOldCallers(pool, rightId, today),
        letters: officerOf(request).officeCode === null ? letters.filter(({ signedAt }) => signedAt !== null) : letters,
      };
    },
  );
  app.get<{ Params: Id }>(
    `${path}/guide`,
    route('getSwitchoverGuide', 'From the call of today to the one that takes its place', {
      params: Id,
      answer: GuideView,
    }),
    async (request) => {
      const { right } = await demandRight(request, 'switchover.read', request.params.id, parts);
      const institution = await getInstitution(pool, right.institutionId);
      return guideOf(right, institution, await findLastMethod(pool, right.rightId));
    },
  );
}
