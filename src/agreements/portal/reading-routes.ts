import type { FastifyInstance } from 'fastify';
import { demand, ownPlace, route } from '../../access/index.ts';
import { officerOf, PORTAL_PATH } from '../../identity/index.ts';
import { sendFile } from '../../platform/files/index.ts';
import { answers } from '../../platform/http/index.ts';
import { differences } from '../annex/differences.ts';
import { getVersion } from '../find-agreements.ts';
import { searchAgreements } from '../search-agreements.ts';
import { findPaper } from './find-paper.ts';
import { type AgreementParts, demandAgreement } from './request-parts.ts';
import { DifferencesQuery, Id, ListQuery, PaperId } from './request-schemas.ts';
import { showAgreement } from './show-agreement.ts';
import { AgreementList, AgreementView, DifferencesView } from './view-schemas.ts';

const path = `${PORTAL_PATH}/agreements`;

/** How many agreements a page has when nobody says. */
const PAGE = 50;

/** Routes that show agreements. */
export function readingRoutes(app: FastifyInstance, parts: AgreementParts): void {
  const { pool, clock } = parts;
  app.get<{ Querystring: ListQuery }>(
    path,
    route('listAgreements', 'Agreements, those that end first at the top', {
      querystring: ListQuery,
      answer: AgreementList,
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'agreement.read', ownPlace(officer));
      const { limit, ...filter } = request.query;
      const agreements = await searchAgreements(pool, clock, officer, { ...filter, limit: Number(limit ?? PAGE) });
      return { agreements };
    },
  );
  app.get<{ Params: Id }>(
    `${path}/:id`,
    route('getAgreement', 'An agreement with its versions, rights and papers', { params: Id, answer: AgreementView }),
    async (request) => {
      const agreement = await demandAgreement(request, 'agreement.read', request.params.id, parts);
      return showAgreement(pool, clock, agreement);
    },
  );
  app.get<{ Params: Id; Querystring: DifferencesQuery }>(
    `${path}/:id/differences`,
    route('getAgreementDifferences', 'What differs between two versions', {
      params: Id,
      querystring: DifferencesQuery,
      answer: DifferencesView,
    }),
    async (request) => {
      const { agreementId } = await demandAgreement(request, 'agreement.read', request.params.id, parts);
      const { from, to } = request.query;
      const before = await getVersion(pool, agreementId, Number(from));
      return differences(before, await getVersion(pool, agreementId, Number(to)));
    },
  );
  app.get<{ Params: PaperId }>(
    `${path}/:id/files/:fileId`,
    {
      schema: {
        operationId: 'getAgreementPaper',
        summary: 'A signed paper of an agreement, or a letter about its rights, to be saved',
        params: PaperId,
        response: answers.paper,
      },
    },
    async (request, reply) => {
      const { agreementId } = await demandAgreement(request, 'agreement.read', request.params.id, parts);
      return sendFile(reply, await findPaper(pool, agreementId, request.params.fileId));
    },
  );
}
