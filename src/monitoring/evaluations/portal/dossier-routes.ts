import type { FastifyInstance, FastifyRequest } from 'fastify';
import { demand, pageOf, route, unknownAsForeign } from '../../../access/index.ts';
import { notYet, receivePaper } from '../../../agreements/index.ts';
import type { Administration } from '../../../audit/index.ts';
import { administrationBy, officerOf, PORTAL_PATH } from '../../../identity/index.ts';
import { getInstitution } from '../../../institutions/index.ts';
import type { Uuid } from '../../../kernel/index.ts';
import { paperOptions, readFile, sendFile } from '../../../platform/files/index.ts';
import { answers } from '../../../platform/http/index.ts';
import { answerChecklist } from '../dossiers/answer-checklist.ts';
import { completeDossier, reopenDossier } from '../dossiers/complete-dossier.ts';
import { invitationsOf, searchDossiers, signedOf } from '../dossiers/find-dossiers.ts';
import { refillDossier } from '../dossiers/refill-dossier.ts';
import { sections } from '../dossiers/sections.ts';
import { signDossier } from '../dossiers/sign-dossier.ts';
import { demandDossier, demandEvaluation, type EvaluationParts } from './request-parts.ts';
import { ChecklistBody, DossierQuery, Id, SignatureFacts } from './request-schemas.ts';
import { showDossier } from './show.ts';
import { DossierList, DossierView, InstitutionEvaluations } from './view-schemas.ts';

const path = `${PORTAL_PATH}/dossiers/:id`;
const ofOne = { params: Id, answer: DossierView } as const;

/** Routes of the dossiers of evaluations, from their list to the signed minutes. */
export function dossierRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  listingRoutes(app, parts);
  workingRoutes(app, parts);
  signingRoutes(app, parts);
}

function listingRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  const { pool } = parts;
  app.get<{ Params: Id; Querystring: DossierQuery }>(
    `${PORTAL_PATH}/evaluations/:id/dossiers`,
    route('listDossiers', 'Dossiers of an evaluation, those whose agreement ends first at the top', {
      params: Id,
      querystring: DossierQuery,
      answer: DossierList,
    }),
    async (request) => {
      const { evaluationId } = await demandEvaluation(request, 'evaluation.read', parts);
      const { nearEnd, limit, page, ...filter } = request.query;
      const near = nearEnd && { nearEnd: nearEnd === 'true' };
      const wanted = { ...filter, ...near, ...pageOf({ ...(limit && { limit }), ...(page && { page }) }) };
      const titles = sections.map(({ key, title }) => ({ key, title }));
      return { sections: titles, dossiers: await searchDossiers(pool, evaluationId, wanted) };
    },
  );
  app.get<{ Params: Id }>(
    path,
    route('getDossier', 'A dossier with sections, checklist and findings', ofOne),
    async (request) => {
      const dossier = await demandDossier(request, 'evaluation.result', parts);
      // As with its minutes, which say the same: what is not signed yet is no business of the institution.
      if (dossier.state !== 'signed') demand(officerOf(request), 'evaluation.read', dossier);
      return showDossier(pool, dossier.dossierId);
    },
  );
  app.get<{ Params: Id }>(
    `${PORTAL_PATH}/institutions/:id/evaluations`,
    route('listInstitutionEvaluations', 'Evaluations that an institution is invited to, and its signed dossiers', {
      params: Id,
      answer: InstitutionEvaluations,
    }),
    async (request) => {
      const institution = await unknownAsForeign(getInstitution(pool, request.params.id));
      const { officeCode, institutionId } = institution;
      demand(officerOf(request), 'evaluation.result', { officeCode, institutionId });
      return {
        invitations: await invitationsOf(pool, institutionId),
        dossiers: await signedOf(pool, institutionId),
      };
    },
  );
}

function workingRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  const step = (
    name: string,
    operationId: string,
    summary: string,
    work: (by: Administration, dossierId: Uuid) => Promise<void>,
  ) =>
    app.post<{ Params: Id }>(`${path}/${name}`, route(operationId, summary, ofOne), (request) =>
      onDossier(request, parts, work),
    );
  step('refill', 'refillDossier', 'Fill an open dossier anew with what is true today', refillDossier);
  step('complete', 'completeDossier', 'Complete a dossier, so that its minutes can be signed', completeDossier);
  step('reopen', 'reopenDossier', 'Open a completed dossier to mend it', reopenDossier);
  app.put<{ Params: Id; Body: ChecklistBody }>(
    `${path}/checklist`,
    route('answerChecklist', 'Answer items of the checklist', { ...ofOne, body: ChecklistBody }),
    (request) => onDossier(request, parts, (by, id) => answerChecklist(by, id, request.body.answers)),
  );
}

function signingRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  app.post<{ Params: Id }>(
    `${path}/signature`,
    { ...paperOptions, ...route('signDossier', 'Record the minutes as signed, with their scan', ofOne) },
    async (request) => {
      const dossier = await demandDossier(request, 'evaluation.conduct', parts);
      const { facts, file } = await receivePaper(request, SignatureFacts, parts.scan);
      await signDossier(administrationBy(request, parts), dossier, { ...facts, file }, parts.trustedSigners);
      return showDossier(parts.pool, dossier.dossierId);
    },
  );
  app.get<{ Params: Id }>(
    `${path}/signed-minutes`,
    {
      schema: {
        operationId: 'getSignedMinutes',
        summary: 'The signed minutes, to be saved',
        params: Id,
        response: answers.paper,
      },
    },
    async (request, reply) => {
      const { signature } = await demandDossier(request, 'evaluation.result', parts);
      if (signature === null)
        throw notYet(
          'The minutes are not signed yet.',
          'Come back later.',
          'Berita acara ini belum ditandatangani. Kembali lagi nanti.',
        );
      return sendFile(reply, await readFile(parts.pool, signature.fileId));
    },
  );
}

/** Does something to a dossier and answers what it is then. */
async function onDossier(
  request: FastifyRequest<{ Params: Id }>,
  parts: EvaluationParts,
  work: (by: Administration, dossierId: Uuid) => Promise<void>,
) {
  const { dossierId } = await demandDossier(request, 'evaluation.conduct', parts);
  await work(administrationBy(request, parts), dossierId);
  return showDossier(parts.pool, dossierId);
}
