import type { FastifyInstance } from 'fastify';
import { administrationBy, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { route } from '../route-words.ts';
import { Appointed, NewAdmin, NewStaff, OfficersFound, OfficersQuery } from './officer-schemas.ts';
import { appointAt, foundAt, officersAt } from './people-at.ts';
import { officeFor } from './place-of.ts';
import { AtOffice } from './place-schemas.ts';

const OFFICE = `${PORTAL_PATH}/offices/:office`;

const appointing = { params: AtOffice, answer: Appointed, status: 201 } as const;

const routes = {
  list: route('listStaff', 'Officers of an office', {
    params: AtOffice,
    querystring: OfficersQuery,
    answer: OfficersFound,
  }),
  appoint: route('appointStaff', 'Appoint an officer of the own office', { ...appointing, body: NewStaff }),
  found: route('foundAdministrator', 'Appoint the first administrator of another office', {
    ...appointing,
    body: NewAdmin,
  }),
};

/** Officers of the authority's offices. */
export function staffRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Params: AtOffice; Querystring: OfficersQuery }>(`${OFFICE}/officers`, routes.list, async (request) => {
    const at = await officeFor(officerOf(request), 'staff.read', request.params.office, parts);
    return officersAt(at, request.query, parts);
  });
  app.post<{ Params: AtOffice; Body: NewStaff }>(`${OFFICE}/officers`, routes.appoint, async (request, reply) => {
    const { officeCode } = await officeFor(officerOf(request), 'staff.manage', request.params.office, parts);
    return reply.code(201).send(await appointAt(administrationBy(request, parts), { officeCode }, request.body));
  });
  app.post<{ Params: AtOffice; Body: NewAdmin }>(`${OFFICE}/administrators`, routes.found, async (request, reply) => {
    const { officeCode } = await officeFor(officerOf(request), 'staff.found', request.params.office, parts);
    return reply.code(201).send(await foundAt(administrationBy(request, parts), { officeCode }, request.body));
  });
}
