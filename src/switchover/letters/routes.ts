import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Act, nothingHere, route, unknownAsForeign } from '../../access/index.ts';
import { demandRight, sendPaper } from '../../agreements/index.ts';
import { administrationBy, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { answers } from '../../platform/http/index.ts';
import { Id, LetterBody } from '../request-schemas.ts';
import { LetterView } from '../view-schemas.ts';
import { getLetter } from './find-letters.ts';
import { prepareLetter } from './prepare-letter.ts';
import { printSigned } from './print-signed.ts';
import { signLetter } from './sign-letter.ts';

const path = `${PORTAL_PATH}/switchover-letters/:id`;

/** Routes of letters about a switch: prepared, signed, printed. */
export function letterRoutes(app: FastifyInstance, parts: PortalParts): void {
  const { pool, publicUrl } = parts;
  app.post<{ Params: Id; Body: LetterBody }>(
    `${PORTAL_PATH}/rights/:id/switchover/letters`,
    route('prepareSwitchoverLetter', 'Prepare a letter that announces or undoes a switch', {
      params: Id,
      body: LetterBody,
      answer: LetterView,
      status: 201,
    }),
    async (request, reply) => {
      const { right } = await demandRight(request, 'switchover.prepare', request.params.id, parts);
      const by = administrationBy(request, parts);
      const letterId = await prepareLetter(by, officerOf(request), right.rightId, request.body);
      return reply.code(201).send(await getLetter(pool, letterId));
    },
  );
  app.post<{ Params: Id }>(
    `${path}/signature`,
    route('signSwitchoverLetter', 'Sign a letter about a switch; what it says counts from the next call on', {
      params: Id,
      answer: LetterView,
    }),
    async (request) => {
      await demandLetter(request, 'switchover.sign', parts);
      const { id } = request.params;
      return signLetter(administrationBy(request, parts), officerOf(request), id, publicUrl);
    },
  );
  const print = {
    operationId: 'printSwitchoverLetter',
    summary: 'A signed letter about a switch (PDF)',
    params: Id,
    response: answers.pdf,
  };
  app.get<{ Params: Id }>(`${path}/print`, { schema: print }, async (request, reply) => {
    const { agreement } = await demandLetter(request, 'switchover.read', parts);
    return sendPaper(reply, await printSigned(parts, request.params.id, agreement));
  });
}

/**
 * The right and agreement of a letter, for whoever may do an act to them; for whoever cannot see them there is none. One
 * that waits for its signature is the authority's own matter.
 */
async function demandLetter(request: FastifyRequest<{ Params: Id }>, act: Act, parts: PortalParts) {
  const { rightId, signedAt } = await unknownAsForeign(getLetter(parts.pool, request.params.id));
  if (signedAt === null && officerOf(request).officeCode === null) throw nothingHere();
  return demandRight(request, act, rightId, parts);
}
