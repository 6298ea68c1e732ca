import type { FastifyInstance } from 'fastify';
import { administrationBy, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { route } from '../route-words.ts';
import { Appointed, NewAdmin, NewUser, OfficersFound, OfficersQuery } from './officer-schemas.ts';
import { appointAt, foundAt, officersAt } from './people-at.ts';
import { institutionFor } from './place-of.ts';
import { AtInstitution } from './place-schemas.ts';

const INSTITUTION = `${PORTAL_PATH}/institutions/:institution`;

const appointing = { params: AtInstitution, answer: Appointed, status: 201 } as const;

const routes = {
  list: route('listUsers', 'Officers of an institution', {
    params: AtInstitution,
    querystring: OfficersQuery,
    answer: OfficersFound,
  }),
  appoint: route('appointUser', 'Appoint an officer of the own institution', { ...appointing, body: NewUser }),
  found: route('foundAdmin', "Appoint an institution's first admin, or a new one when all are lost", {
    ...appointing,
    body: NewAdmin,
  }),
};

/** Officers of institutions: their admin makes them; the office that holds the institution makes the first admin. */
export function userRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Params: AtInstitution; Querystring: OfficersQuery }>(
    `${INSTITUTION}/users`,
    routes.list,
    async (request) => {
      const { institutionId } = await institutionFor(
        officerOf(request),
        'users.read',
        request.params.institution,
        parts,
      );
      return officersAt({ institutionId }, request.query, parts);
    },
  );
  app.post<{ Params: AtInstitution; Body: NewUser }>(`${INSTITUTION}/users`, routes.appoint, async (request, reply) => {
    const { institution } = request.params;
    const { institutionId } = await institutionFor(officerOf(request), 'users.manage', institution, parts);
    return reply.code(201).send(await appointAt(administrationBy(request, parts), { institutionId }, request.body));
  });
  app.post<{ Params: AtInstitution; Body: NewAdmin }>(`${INSTITUTION}/admins`, routes.found, async (request, reply) => {
    const { institution } = request.params;
    const { institutionId } = await institutionFor(officerOf(request), 'users.found', institution, parts);
    return reply.code(201).send(await foundAt(administrationBy(request, parts), { institutionId }, request.body));
  });
}
