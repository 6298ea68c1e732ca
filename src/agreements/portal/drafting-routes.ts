import type { FastifyInstance } from 'fastify';
import { demand, route, unknownAsForeign } from '../../access/index.ts';
import { administrationBy, officerOf, PORTAL_PATH } from '../../identity/index.ts';
import { getInstitution } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { changeAnnex, changeDraft } from '../change-draft.ts';
import { changeAddendum, draftAddendum } from '../draft-addendum.ts';
import { draftAgreement } from '../draft-agreement.ts';
import { renewAgreement } from '../renew-agreement.ts';
import { type AgreementParts, demandAgreement } from './request-parts.ts';
import { AddendumBody, AddendumId, AnnexBody, ChangeBody, DraftBody, Id, RenewalBody } from './request-schemas.ts';
import { showAgain } from './show-agreement.ts';
import { AgreementView } from './view-schemas.ts';

const path = `${PORTAL_PATH}/agreements`;

/** Routes that write drafts: of agreements, their annexes, renewals and addenda. */
export function draftingRoutes(app: FastifyInstance, parts: AgreementParts): void {
  const { pool } = parts;
  const show = (id: Uuid) => showAgain(parts, id);
  const made = { answer: AgreementView, status: 201 } as const;

  app.post<{ Body: DraftBody }>(
    path,
    route('draftAgreement', 'Draft an agreement with its annex', { body: DraftBody, ...made }),
    async (request, reply) => {
      const institution = await unknownAsForeign(getInstitution(pool, request.body.institutionId));
      demand(officerOf(request), 'agreement.prepare', institution);
      const id = await draftAgreement(administrationBy(request, parts), request.body);
      return reply.code(201).send(await show(id));
    },
  );
  app.post<{ Params: Id; Body: RenewalBody }>(
    `${path}/:id/renewal`,
    route('draftRenewal', 'Draft the renewal of an agreement', { params: Id, body: RenewalBody, ...made }),
    async (request, reply) => {
      const old = await demandAgreement(request, 'agreement.prepare', request.params.id, parts);
      const id = await renewAgreement(administrationBy(request, parts), old, request.body);
      return reply.code(201).send(await show(id));
    },
  );
  app.put<{ Params: Id; Body: ChangeBody }>(
    `${path}/:id`,
    route('changeAgreementDraft', 'Change the draft of an agreement', {
      params: Id,
      body: ChangeBody,
      answer: AgreementView,
    }),
    async (request) => {
      const { agreementId } = await demandAgreement(request, 'agreement.prepare', request.params.id, parts);
      await changeDraft(administrationBy(request, parts), agreementId, request.body);
      return show(agreementId);
    },
  );
  app.put<{ Params: Id; Body: AnnexBody }>(
    `${path}/:id/annex`,
    route('changeAnnexDraft', 'Write the annex anew, until it is signed', {
      params: Id,
      body: AnnexBody,
      answer: AgreementView,
    }),
    async (request) => {
      const { agreementId } = await demandAgreement(request, 'agreement.prepare', request.params.id, parts);
      await changeAnnex(administrationBy(request, parts), agreementId, request.body);
      return show(agreementId);
    },
  );
  app.post<{ Params: Id; Body: AddendumBody }>(
    `${path}/:id/addenda`,
    route('draftAddendum', 'Draft an addendum to a signed agreement', { params: Id, body: AddendumBody, ...made }),
    async (request, reply) => {
      const { agreementId } = await demandAgreement(request, 'agreement.prepare', request.params.id, parts);
      await draftAddendum(administrationBy(request, parts), agreementId, request.body);
      return reply.code(201).send(await show(agreementId));
    },
  );
  app.put<{ Params: AddendumId; Body: AddendumBody }>(
    `${path}/:id/addenda/:no`,
    route('changeAddendumDraft', 'Write the draft of an addendum anew', {
      params: AddendumId,
      body: AddendumBody,
      answer: AgreementView,
    }),
    async (request) => {
      const { id, no } = request.params;
      const { agreementId } = await demandAgreement(request, 'agreement.prepare', id, parts);
      await changeAddendum(administrationBy(request, parts), agreementId, Number(no), request.body);
      return show(agreementId);
    },
  );
}
