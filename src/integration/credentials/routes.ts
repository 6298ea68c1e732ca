import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { demand, may, nothingHere, route, unknownAsForeign } from '../../access/index.ts';
import {
  administrationBy,
  type Credential,
  changeCredentialStatus,
  getCredential,
  officerOf,
  PORTAL_PATH,
  type PortalParts,
} from '../../identity/index.ts';
import { getInstitution } from '../../institutions/index.ts';
import { answers } from '../../platform/http/index.ts';
import { readSettings } from '../../settings/index.ts';
import { Id, institutionFor } from '../institution-for.ts';
import { actToIssue, kindsInForce } from './act-to-issue.ts';
import { issueKey, type Made, rightToUse } from './issue.ts';
import { listKeys } from './list.ts';
import { offerKeys } from './offer.ts';
import { rotateKeyOf } from './rotate.ts';
import { CredentialList, IssueBody, OnceView, RevokeBody, RotateBody } from './schemas.ts';

const ofInstitution = `${PORTAL_PATH}/institutions/:id/credentials`;
const ofCredential = `${PORTAL_PATH}/credentials/:id`;

/** Lists, makes, renews and revokes keys of an institution. */
export function credentialRoutes(app: FastifyInstance, parts: PortalParts): void {
  const { pool, clock } = parts;
  app.get<{ Params: Id }>(
    ofInstitution,
    route('listCredentials', 'Keys of an institution, without their secrets, and what can be made', {
      params: Id,
      answer: CredentialList,
    }),
    async (request) => {
      const institution = await institutionFor(request, 'credential.read', parts);
      return {
        credentials: await listKeys(pool, institution, clock),
        rights: await offerKeys(pool, institution.institutionId),
        overlapDays: (await readSettings(pool)).keyOverlapDays,
      };
    },
  );
  issuingRoute(app, parts);
  renewingRoute(app, parts);
  revokingRoute(app, parts);
}

function issuingRoute(app: FastifyInstance, parts: PortalParts): void {
  const making = { params: Id, body: IssueBody, answer: OnceView, status: 201 } as const;
  app.post<{ Params: Id; Body: IssueBody }>(
    ofInstitution,
    route('issueCredential', 'Make a key for a right; its secret is told here and never again', making),
    async (request, reply) => {
      const { institutionId } = await institutionFor(request, 'credential.read', parts);
      const right = await rightToUse(parts.pool, institutionId, request.body.rightId);
      const inForce = await kindsInForce(parts.pool, institutionId, right.rightId);
      await institutionFor(request, actToIssue(request.body, inForce), parts);
      const made = await issueKey(administrationBy(request, parts), right, request.body);
      return tellOnce(reply.code(201), made, request.body, null);
    },
  );
}

function renewingRoute(app: FastifyInstance, parts: PortalParts): void {
  const renewing = { params: Id, body: RotateBody, answer: OnceView } as const;
  app.post<{ Params: Id; Body: RotateBody }>(
    `${ofCredential}/rotate`,
    route('rotateCredential', 'Renew a key; its new secret is told here and never again', renewing),
    async (request, reply) => {
      const { credential, place } = await credentialOf(request, parts);
      demand(officerOf(request), 'credential.manage', place);
      const made = await rotateKeyOf(administrationBy(request, parts), credential, request.body);
      return tellOnce(reply, made, { ...credential, user: credential.userId }, request.body.until ?? null);
    },
  );
}

function revokingRoute(app: FastifyInstance, parts: PortalParts): void {
  const words = { operationId: 'revokeCredential', summary: 'Revoke a key for good, from the next call on' };
  app.post<{ Params: Id; Body: RevokeBody }>(
    `${ofCredential}/revoke`,
    { schema: { ...words, params: Id, body: RevokeBody, response: answers.nothing } },
    async (request, reply) => {
      const { credential, place } = await credentialOf(request, parts);
      const officer = officerOf(request);
      if (!may(officer, 'credential.found', place)) demand(officer, 'credential.manage', place);
      await changeCredentialStatus(administrationBy(request, parts), credential, 'revoke', request.body.reason);
      return reply.code(204).send();
    },
  );
}

/** The key of a path with its institution's place. The portal's own is no key of anybody. */
async function credentialOf({ params }: FastifyRequest<{ Params: Id }>, { pool }: PortalParts) {
  const credential = await unknownAsForeign(getCredential(pool, params.id));
  if (credential.kind === 'portal') throw nothingHere();
  const { officeCode, institutionId } = await getInstitution(pool, credential.institutionId);
  return { credential, place: { officeCode, institutionId } };
}

/** A secret goes to whoever asked and into nothing that keeps answers. */
function tellOnce(
  reply: FastifyReply,
  made: Made,
  { kind, mode, user }: Pick<Credential, 'kind' | 'mode'> & { readonly user: string },
  earlierUntil: string | null,
): FastifyReply {
  return reply.header('cache-control', 'no-store').send({ ...made, kind, mode, user, earlierUntil });
}
