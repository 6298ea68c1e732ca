import type { FastifyInstance } from 'fastify';
import { route } from '../../access/index.ts';
import { administrationBy, PORTAL_PATH } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { upliftQuota } from '../../metering/index.ts';
import { paperOptions } from '../../platform/files/index.ts';
import { changeByLetter } from '../letters/change-by-letter.ts';
import { receivePaper } from './receive-paper.ts';
import { type AgreementParts, demandRight } from './request-parts.ts';
import { Id, LetterFacts, UpliftFacts } from './request-schemas.ts';
import { showAgain } from './show-agreement.ts';
import { AgreementView } from './view-schemas.ts';

const path = `${PORTAL_PATH}/rights/:id`;

/** Routes that record letters about rights: what they change, and the quota that they raise for a time. */
export function letterRoutes(app: FastifyInstance, parts: AgreementParts): void {
  const show = (id: Uuid) => showAgain(parts, id);
  const words = { params: Id, answer: AgreementView, status: 201 } as const;

  app.post<{ Params: Id }>(
    `${path}/letter`,
    { ...paperOptions, ...route('changeByLetter', 'Change by letter what needs no addendum', words) },
    async (request, reply) => {
      const { right } = await demandRight(request, 'agreement.prepare', request.params.id, parts);
      const { facts, file } = await receivePaper(request, LetterFacts, parts.scan);
      const { changes, ...letter } = facts;
      await changeByLetter(administrationBy(request, parts), right, changes, { ...letter, file });
      return reply.code(201).send(await show(right.agreementId));
    },
  );
  app.post<{ Params: Id }>(
    `${path}/uplifts`,
    { ...paperOptions, ...route('upliftQuota', 'Give a right more hits a day for a time', words) },
    async (request, reply) => {
      const { right, today } = await demandRight(request, 'agreement.prepare', request.params.id, parts);
      const { facts, file } = await receivePaper(request, UpliftFacts, parts.scan);
      await upliftQuota(administrationBy(request, parts), right, { ...facts, file }, today);
      return reply.code(201).send(await show(right.agreementId));
    },
  );
}
