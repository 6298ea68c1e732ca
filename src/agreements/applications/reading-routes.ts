import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { administrationBy, officerOf, PORTAL_PATH } from '../../identity/index.ts';
import { viewApplication, viewList } from './application-view.ts';
import { type ApplicationFilter, listApplications } from './list-applications.ts';
import type { ApplicationState } from './model.ts';
import { type ApplicationParts, demandApplication, demandAtHome, todayOf } from './request-parts.ts';
import { ApplicationParams, ApplicationView, ListQuery, ListView, WrittenBody } from './route-schemas.ts';
import { writeApplication } from './write-application.ts';

const path = `${PORTAL_PATH}/applications`;
const USUAL_LIMIT = 50;

/** Routes by which applications are listed, read and written on. */
export function readingRoutes(app: FastifyInstance, parts: ApplicationParts): void {
  app.get<{ Querystring: ListQuery }>(
    path,
    {
      schema: {
        operationId: 'listApplications',
        summary: 'Applications that one may see; `sort=waiting` puts those first that are longest in their state',
        querystring: ListQuery,
        response: { 200: ListView },
      },
    },
    async (request) => {
      const officer = demandAtHome(request, 'application.read');
      const filter = filterOf(request.query);
      return viewList(await listApplications(parts.pool, officer, filter, todayOf(parts)), filter.limit);
    },
  );
  app.get(
    `${path}/:id`,
    {
      schema: {
        operationId: 'getApplication',
        summary: 'An application with its papers, what it lacks, each step, and what may be done next',
        params: ApplicationParams,
        response: { 200: ApplicationView },
      },
    },
    async (request) => {
      const application = await demandApplication(request, 'application.read', parts);
      return viewApplication(parts.pool, application, officerOf(request), todayOf(parts));
    },
  );
  app.put<{ Body: Static<typeof WrittenBody> }>(
    `${path}/:id`,
    {
      schema: {
        operationId: 'writeApplication',
        summary: 'Write on the form of a draft or of a returned application; it takes the place of what stood there',
        params: ApplicationParams,
        body: WrittenBody,
        response: { 200: ApplicationView },
      },
    },
    async (request) => {
      const { applicationId } = await demandApplication(request, 'application.write', parts);
      const { version, ...written } = request.body;
      const by = administrationBy(request, parts);
      const application = await writeApplication(by, { applicationId, version }, written);
      return viewApplication(parts.pool, application, officerOf(request), todayOf(parts));
    },
  );
}

function filterOf({ state, age, limit, sort = 'newest', ...rest }: ListQuery): ApplicationFilter {
  return {
    ...rest,
    sort,
    limit: limit === undefined ? USUAL_LIMIT : Number(limit),
    ...(state !== undefined && { states: state.split(',') as ApplicationState[] }),
    ...(age !== undefined && { age: Number(age) }),
  };
}
