import type { FastifyInstance } from 'fastify';
import { administrationBy, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { changeLetterhead, getOffice, officesWithin } from '../../institutions/index.ts';
import { demand, ownPlace, regionOf } from '../may.ts';
import { route } from '../route-words.ts';
import { officeFor } from './place-of.ts';
import { AtOffice, LetterheadBody, OfficesFound, OfficeView } from './place-schemas.ts';

const OFFICES = `${PORTAL_PATH}/offices`;

const routes = {
  list: route('listOffices', 'Offices of the own region', { answer: OfficesFound }),
  show: route('showOffice', 'An office with its letterhead', { params: AtOffice, answer: OfficeView }),
  change: route('changeLetterhead', "Change an office's letterhead", {
    params: AtOffice,
    body: LetterheadBody,
    answer: OfficeView,
  }),
};

/** Offices of the authority. */
export function officeRoutes(app: FastifyInstance, parts: PortalParts): void {
  const { pool } = parts;
  app.get(OFFICES, routes.list, async (request) => {
    const by = officerOf(request);
    const own = ownPlace(by);
    demand(by, 'office.read', own);
    return { offices: await officesWithin(pool, regionOf(own.officeCode)) };
  });
  app.get<{ Params: AtOffice }>(`${OFFICES}/:office`, routes.show, (request) =>
    officeFor(officerOf(request), 'office.read', request.params.office, parts),
  );
  app.put<{ Params: AtOffice; Body: LetterheadBody }>(
    `${OFFICES}/:office/letterhead`,
    routes.change,
    async (request) => {
      const { officeCode } = await officeFor(officerOf(request), 'office.change', request.params.office, parts);
      await changeLetterhead(administrationBy(request, parts), officeCode, request.body);
      return getOffice(pool, officeCode);
    },
  );
}
