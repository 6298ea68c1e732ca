import type { FastifyInstance, FastifyRequest } from 'fastify';
import { demand, ownPlace, pageOf, route } from '../../../access/index.ts';
import type { Administration } from '../../../audit/index.ts';
import { administrationBy, officerOf, PORTAL_PATH } from '../../../identity/index.ts';
import type { Uuid } from '../../../kernel/index.ts';
import { closeFollowUp } from '../findings/close-follow-up.ts';
import { countFollowUps, getFollowUp, listFollowUps } from '../findings/list-follow-ups.ts';
import type { GivenFinding } from '../findings/model.ts';
import { noteFinding, rewordFinding, withdrawFinding } from '../findings/note-finding.ts';
import { demandDossier, demandFollowUp, type EvaluationParts } from './request-parts.ts';
import { CloseBody, FindingBody, FindingId, FollowUpQuery, Id } from './request-schemas.ts';
import { showDossier } from './show.ts';
import { DossierView, FollowUpList, FollowUpView } from './view-schemas.ts';

const ofDossier = `${PORTAL_PATH}/dossiers/:id/findings`;
const path = `${PORTAL_PATH}/follow-ups`;

/** Routes of findings, while their dossier is open, and of what follows from them once it is signed. */
export function findingRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  notingRoutes(app, parts);
  followUpRoutes(app, parts);
}

function notingRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  const answer = DossierView;
  app.post<{ Params: Id; Body: FindingBody }>(
    ofDossier,
    route('noteFinding', 'Note a finding', { params: Id, body: FindingBody, answer, status: 201 }),
    async (request, reply) => {
      const dossier = await onDossier(request, parts, (by, id) => noteFinding(by, id, findingIn(request.body)));
      return reply.code(201).send(dossier);
    },
  );
  app.put<{ Params: FindingId; Body: FindingBody }>(
    `${ofDossier}/:findingId`,
    route('rewordFinding', 'Reword a finding', { params: FindingId, body: FindingBody, answer }),
    (request) => {
      const { findingId } = request.params;
      return onDossier(request, parts, (by, id) => rewordFinding(by, id, findingId, findingIn(request.body)));
    },
  );
  app.delete<{ Params: FindingId }>(
    `${ofDossier}/:findingId`,
    route('withdrawFinding', 'Take a finding back', { params: FindingId, answer }),
    (request) => onDossier(request, parts, (by, id) => withdrawFinding(by, id, request.params.findingId)),
  );
}

function followUpRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  const { pool, clock } = parts;
  app.get<{ Querystring: FollowUpQuery }>(
    path,
    route('listFollowUps', 'Follow-ups of signed minutes, those that are due first at the top', {
      querystring: FollowUpQuery,
      answer: FollowUpList,
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'evaluation.result', ownPlace(officer));
      const filter = filterIn(request.query);
      const { total } = await countFollowUps(pool, clock, officer, filter);
      return { total, followUps: await listFollowUps(pool, clock, officer, filter) };
    },
  );
  app.post<{ Params: Id; Body: CloseBody }>(
    `${path}/:id/close`,
    route('closeFollowUp', 'Record a follow-up as done', { params: Id, body: CloseBody, answer: FollowUpView }),
    async (request) => {
      const followUp = await demandFollowUp(request, 'evaluation.conduct', parts);
      await closeFollowUp(administrationBy(request, parts), followUp, request.body);
      return getFollowUp(pool, clock, followUp.findingId);
    },
  );
}

async function onDossier(
  request: FastifyRequest<{ Params: Id }>,
  parts: EvaluationParts,
  work: (by: Administration, dossierId: Uuid) => Promise<unknown>,
) {
  const { dossierId } = await demandDossier(request, 'evaluation.conduct', parts);
  await work(administrationBy(request, parts), dossierId);
  return showDossier(parts.pool, dossierId);
}

function findingIn({ followUp, ...finding }: FindingBody): GivenFinding {
  return { ...finding, followUp: followUp ?? null };
}

function filterIn({ overdue, open, limit, page, ...named }: FollowUpQuery) {
  return {
    ...named,
    ...(overdue && { overdue: overdue === 'true' }),
    ...(open && { open: open === 'true' }),
    ...pageOf({ ...(limit && { limit }), ...(page && { page }) }),
  };
}
