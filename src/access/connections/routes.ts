import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Administration } from '../../audit/index.ts';
import { administrationBy, guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { getInstitution, type InstitutionInZone } from '../../institutions/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import type { Act } from '../acts.ts';
import { getRight } from '../find-rights.ts';
import { demand, unknownAsForeign } from '../may.ts';
import { route } from '../route-words.ts';
import { activateConnection } from './activate-connection.ts';
import { checkConnection } from './check-connection.ts';
import { declareConnection } from './declare-connection.ts';
import { endConnection } from './end-connection.ts';
import { getConnection, listConnections } from './find-connections.ts';
import type { Connection, ConnectionPolicy, Paper } from './model.ts';
import { nameConnection } from './name-connection.ts';
import { CheckBody, ConnectionList, ConnectionView, DeclareBody, Id, LetterBody, NameBody } from './schemas.ts';

const ofInstitution = `${PORTAL_PATH}/institutions/:id/connections`;
const ofConnection = `${PORTAL_PATH}/connections/:id`;

/** Declares, checks, opens and ends closed networks of institutions, and lets rights name them. */
export function connectionRoutes(app: FastifyInstance, parts: PortalParts): void {
  guardPortal(app, parts);
  collectionRoutes(app, parts);
  stepRoutes(app, parts);
  namingRoute(app, parts);
}

async function policyOf(sql: Sql): Promise<ConnectionPolicy> {
  return { platformBersama: (await readSettings(sql)).sharedPlatformAllowed };
}

function collectionRoutes(app: FastifyInstance, parts: PortalParts): void {
  const { pool } = parts;
  app.get<{ Params: Id }>(
    ofInstitution,
    route('listConnections', 'Closed networks of an institution', { params: Id, answer: ConnectionList }),
    async (request) => {
      const { institutionId } = await institutionFor(request, pool, 'institution.read');
      return { connections: await listConnections(pool, institutionId) };
    },
  );
  const declaring = { params: Id, body: DeclareBody, answer: ConnectionView, status: 201 } as const;
  app.post<{ Params: Id; Body: DeclareBody }>(
    ofInstitution,
    route('declareConnection', 'Declare a closed network', declaring),
    async (request, reply) => {
      const institution = await institutionFor(request, pool, 'connection.declare');
      const by = administrationBy(request, parts);
      const connectionId = await declareConnection(
        by,
        institution,
        request.body,
        paperOf(request.body),
        await policyOf(pool),
      );
      return reply.code(201).send(await getConnection(pool, connectionId));
    },
  );
}

function stepRoutes(app: FastifyInstance, parts: PortalParts): void {
  const step = async (
    request: FastifyRequest<{ Params: Id }>,
    take: (by: Administration, connection: Connection) => Promise<void>,
  ) => {
    const connection = await connectionFor(request, parts.pool, request.params.id);
    await take(administrationBy(request, parts), connection);
    return getConnection(parts.pool, connection.connectionId);
  };
  app.post<{ Params: Id; Body: CheckBody }>(
    `${ofConnection}/check`,
    route('checkConnection', 'Record the check of a closed network', { ...ofStep, body: CheckBody }),
    (request) => {
      const { passed } = request.body;
      return step(request, (by, connection) => checkConnection(by, connection, passed, paperOf(request.body)));
    },
  );
  app.post<{ Params: Id; Body: LetterBody }>(
    `${ofConnection}/activate`,
    route('activateConnection', 'Open a checked closed network', { ...ofStep, body: LetterBody }),
    (request) =>
      step(request, async (by, connection) =>
        activateConnection(by, connection, paperOf(request.body), await policyOf(parts.pool)),
      ),
  );
  app.post<{ Params: Id; Body: LetterBody }>(
    `${ofConnection}/end`,
    route('endConnection', 'End a closed network and suspend the rights over it', { ...ofStep, body: LetterBody }),
    (request) => step(request, (by, connection) => endConnection(by, connection, paperOf(request.body))),
  );
}

const ofStep = { params: Id, answer: ConnectionView } as const;

function namingRoute(app: FastifyInstance, parts: PortalParts): void {
  const { pool } = parts;
  app.put<{ Params: Id; Body: NameBody }>(
    `${PORTAL_PATH}/rights/:id/connection`,
    route('nameConnection', 'Let a right name the network it is used over', {
      params: Id,
      body: NameBody,
      answer: ConnectionView,
    }),
    async (request) => {
      const right = await unknownAsForeign(getRight(pool, request.params.id));
      demandAt(request, await getInstitution(pool, right.institutionId), 'connection.check');
      const { connectionId, letterNo } = request.body;
      const connection = await unknownAsForeign(getConnection(pool, connectionId));
      await unknownAsForeign(nameConnection(administrationBy(request, parts), right, connection, letterNo));
      return connection;
    },
  );
}

async function institutionFor(request: FastifyRequest<{ Params: Id }>, sql: Sql, act: Act): Promise<InstitutionInZone> {
  const institution = await unknownAsForeign(getInstitution(sql, request.params.id));
  demandAt(request, institution, act);
  return institution;
}

async function connectionFor(request: FastifyRequest, sql: Sql, id: string): Promise<Connection> {
  const connection = await unknownAsForeign(getConnection(sql, id));
  demandAt(request, await getInstitution(sql, connection.institutionId), 'connection.check');
  return connection;
}

function demandAt(request: FastifyRequest, { officeCode, institutionId }: InstitutionInZone, act: Act): void {
  demand(officerOf(request), act, { officeCode, institutionId });
}

function paperOf(body: LetterBody & { readonly result?: string }): Paper {
  const { letterNo, letterDate, result = '' } = body;
  return { number: letterNo, date: letterDate, result };
}
