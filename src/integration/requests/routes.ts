import type { FastifyInstance } from 'fastify';
import { nothingHere, route } from '../../access/index.ts';
import { findRequest, listRequests, type RequestRecord } from '../../audit/index.ts';
import { listCredentials, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { elements } from '../../reference/index.ts';
import { explainCode } from '../../verification/index.ts';
import { Id, institutionFor } from '../institution-for.ts';
import { readQuery, writePlace } from './read-query.ts';
import { RequestDetail, RequestList, RequestParams, RequestQuery, type RequestView } from './schemas.ts';

const path = `${PORTAL_PATH}/institutions/:id/requests`;

/** What an institution's own clients asked and how it ended, without anything about a person. */
export function requestRoutes(app: FastifyInstance, parts: PortalParts): void {
  const { pool, clock } = parts;
  const listing = { params: Id, querystring: RequestQuery, answer: RequestList };
  app.get<{ Params: Id; Querystring: RequestQuery }>(
    path,
    route('listRequests', 'Requests of an institution in the access log, the newest first', listing),
    async (request) => {
      const institution = await institutionFor(request, 'request.read', parts);
      const { institutionId } = institution;
      const { requests, next } = await listRequests(pool, institutionId, readQuery(request.query, institution, clock));
      const users = await userIds(pool, institutionId);
      return { requests: requests.map((one) => toView(one, users)), next: next ? writePlace(next) : null };
    },
  );
  app.get<{ Params: RequestParams }>(
    `${path}/:request`,
    route('showRequest', 'One request, with what its outcome means', { params: RequestParams, answer: RequestDetail }),
    async (request) => {
      const { institutionId } = await institutionFor(request, 'request.read', parts);
      const found = await findRequest(pool, request.params.request, institutionId);
      if (!found) throw nothingHere();
      const users = await userIds(pool, institutionId);
      return { request: toView(found, users), outcome: explainCode(found.outcome) ?? null };
    },
  );
}

type Users = ReadonlyMap<Uuid | null, string>;

async function userIds(sql: Sql, institutionId: Uuid): Promise<Users> {
  return new Map((await listCredentials(sql, institutionId)).map(({ credentialId, userId }) => [credentialId, userId]));
}

const nameOf = new Map<number, string>(elements.map(({ no, name }) => [no, name]));

function toView({ at, elements: numbers, ...record }: RequestRecord, users: Users): RequestView {
  return {
    ...record,
    at: at.toISOString(),
    user: users.get(record.credentialId) ?? null,
    elements: numbers.flatMap((no) => nameOf.get(no) ?? []),
  };
}
