import type { FastifyInstance, FastifyRequest } from 'fastify';
import { route } from '../../access/index.ts';
import type { Administration } from '../../audit/index.ts';
import { administrationBy, PORTAL_PATH } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { paperOptions } from '../../platform/files/index.ts';
import { endAgreement } from '../end-agreement.ts';
import { SignatureFacts } from '../schemas.ts';
import { signAddendum } from '../sign-addendum.ts';
import { signAgreement, signAnnex } from '../sign-agreement.ts';
import type { SignedPaper } from '../signed-paper.ts';
import { receivePaper } from './receive-paper.ts';
import { type AgreementParts, demandAgreement } from './request-parts.ts';
import { AddendumId, EndBody, Id } from './request-schemas.ts';
import { showAgain } from './show-agreement.ts';
import { AgreementView } from './view-schemas.ts';

const path = `${PORTAL_PATH}/agreements`;

/** Routes that record papers as signed, and end agreements: those of the head of an office. */
export function signingRoutes(app: FastifyInstance, parts: AgreementParts): void {
  const { trustedSigners } = parts;
  const show = (id: Uuid) => showAgain(parts, id);
  const sign = async (
    request: FastifyRequest,
    id: Uuid,
    record: (by: Administration, agreementId: Uuid, paper: SignedPaper) => Promise<void>,
  ) => {
    const { agreementId } = await demandAgreement(request, 'agreement.sign', id, parts);
    const { facts, file } = await receivePaper(request, SignatureFacts, parts.scan);
    await record(administrationBy(request, parts), agreementId, { ...facts, file });
    return show(agreementId);
  };

  app.post<{ Params: Id }>(
    `${path}/:id/signature`,
    { ...paperOptions, ...route('signAgreement', 'Record an agreement as signed', ofAgreement) },
    (request) => sign(request, request.params.id, (by, id, paper) => signAgreement(by, id, paper, trustedSigners)),
  );
  app.post<{ Params: Id }>(
    `${path}/:id/juknis-signature`,
    { ...paperOptions, ...route('signAnnex', 'Record an annex as signed, which makes its rights', ofAgreement) },
    (request) => sign(request, request.params.id, (by, id, paper) => signAnnex(by, id, paper, trustedSigners)),
  );
  app.post<{ Params: AddendumId }>(
    `${path}/:id/addenda/:no/signature`,
    {
      ...paperOptions,
      ...route('signAddendum', 'Record an addendum as signed', { params: AddendumId, answer: AgreementView }),
    },
    (request) => {
      const { id, no } = request.params;
      return sign(request, id, (by, of, paper) => signAddendum(by, of, Number(no), paper, trustedSigners));
    },
  );
  app.post<{ Params: Id; Body: EndBody }>(
    `${path}/:id/end`,
    route('endAgreement', 'End an agreement before its day, or withdraw its draft', { ...ofAgreement, body: EndBody }),
    async (request) => {
      const agreement = await demandAgreement(request, 'agreement.sign', request.params.id, parts);
      await endAgreement(administrationBy(request, parts), agreement, request.body.reason);
      return show(agreement.agreementId);
    },
  );
}

const ofAgreement = { params: Id, answer: AgreementView } as const;
