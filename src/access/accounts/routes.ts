import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import {
  administrationBy,
  endSessionsOfOfficer,
  guardPortal,
  issueFirstLogin,
  officerOf,
  PORTAL_PATH,
  type PortalParts,
} from '../../identity/index.ts';
import { getOfficer, type Officer } from '../../institutions/index.ts';
import { parseUuid, type Uuid } from '../../kernel/index.ts';
import { answers } from '../../platform/http/index.ts';
import { unknownAsForeign } from '../may.ts';
import { demandAccountOf } from './may-administer.ts';
import { type LetterPlace, printFirstLogin } from './print-first-login.ts';

const PDF = 'application/pdf';

const Params = Type.Object({ officerId: Type.String({ format: 'uuid' }) }, { additionalProperties: false });
/** What a login letter tells. */
export const FirstLoginView = Type.Object({
  login: Type.String(),
  code: Type.String({ description: 'Shown here and never again.' }),
  validUntil: Type.String({ format: 'date-time' }),
});

/** Routes by which administrators look after accounts of others: a letter for the first login, or after a loss; an end. */
export function officerAccountRoutes(app: FastifyInstance, parts: PortalParts): void {
  guardPortal(app, parts);
  const path = `${PORTAL_PATH}/officers/:officerId`;
  const summary = 'Make a login letter; with `Accept: application/pdf` it is printed, and told nowhere else.';
  const letter = { operationId: 'issueFirstLogin', summary, params: Params };
  app.post<{ Params: Static<typeof Params> }>(
    `${path}/first-login`,
    { schema: { ...letter, response: { 201: FirstLoginView } } },
    async (request, reply) => {
      const other = await otherOf(officerOf(request), request.params.officerId, parts);
      return sendFirstLogin(request, reply, other, parts);
    },
  );

  const end = {
    operationId: 'endSessionsOfOfficer',
    summary: 'End all sessions of an officer.',
    params: Params,
    response: answers.nothing,
  };
  app.delete<{ Params: Static<typeof Params> }>(`${path}/sessions`, { schema: end }, async (request, reply) => {
    const other = await otherOf(officerOf(request), request.params.officerId, parts);
    await endSessionsOfOfficer(administrationBy(request, parts), other);
    return reply.code(204).send();
  });
}

/** Makes a login letter for an officer and sends it: as JSON, or printed for whoever asks for a PDF. */
export async function sendFirstLogin(
  request: FastifyRequest,
  reply: FastifyReply,
  recipient: Officer,
  parts: PortalParts,
  at?: LetterPlace,
): Promise<FastifyReply> {
  const by = administrationBy(request, parts);
  if (!wantsPaper(request)) return reply.code(201).send(await issueFirstLogin(by, recipient));
  const { pdf } = await printFirstLogin(by, parts.publicUrl, { issuer: officerOf(request), recipient, at });
  const name = 'attachment; filename="surat-login.pdf"';
  return reply.code(201).type(PDF).header('content-disposition', name).send(pdf);
}

function wantsPaper({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes(PDF) ?? false;
}

/** The officer of a path, when whoever is signed in may look after its account. */
async function otherOf(by: Officer, officerId: string, { pool }: PortalParts): Promise<Officer> {
  const other = await unknownAsForeign(getOfficer(pool, parseUuid(officerId) as Uuid));
  await demandAccountOf(pool, by, other);
  return other;
}
