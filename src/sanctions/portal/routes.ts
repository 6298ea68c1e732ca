import type { FastifyInstance, FastifyRequest } from 'fastify';
import { demand, ownPlace, route, unknownAsForeign } from '../../access/index.ts';
import { sendPaper } from '../../agreements/index.ts';
import type { Administration } from '../../audit/index.ts';
import { administrationBy, guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { getInstitution, type Officer } from '../../institutions/index.ts';
import { answers } from '../../platform/http/index.ts';
import { decideSanction } from '../decide-sanction.ts';
import { dismissSanction } from '../dismiss-sanction.ts';
import { getSanction } from '../find-sanctions.ts';
import { liftSanction } from '../lift-sanction.ts';
import { listSanctions } from '../list-sanctions.ts';
import type { Sanction, SeenSanction } from '../model.ts';
import { printDecision } from '../printing/print-decision.ts';
import { printLifting } from '../printing/print-lifting.ts';
import { proposeSanction } from '../propose-sanction.ts';
import { settleWarning } from '../settle-warning.ts';
import { demandSanction } from './request-parts.ts';
import { viewListed, viewSanction } from './sanction-view.ts';
import {
  DecisionBody,
  Id,
  LiftingBody,
  ListQuery,
  PaperId,
  ProposalBody,
  ReasonBody,
  SanctionList,
  SanctionView,
} from './schemas.ts';

const SANCTIONS = `${PORTAL_PATH}/sanctions`;
const USUAL_LIMIT = 50;

/** The portal's routes of sanctions. */
export function sanctionRoutes(app: FastifyInstance, parts: PortalParts): void {
  guardPortal(app, parts);
  readingRoutes(app, parts);
  proposingRoute(app, parts);
  movingRoutes(app, parts);
  printingRoute(app, parts);
}

function readingRoutes(app: FastifyInstance, parts: PortalParts): void {
  const { pool } = parts;
  app.get<{ Querystring: ListQuery }>(
    SANCTIONS,
    route('listSanctions', 'Sanctions that one may see, the newest first', {
      querystring: ListQuery,
      answer: SanctionList,
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'sanction.read', ownPlace(officer));
      const limit = Number(request.query.limit ?? USUAL_LIMIT);
      const found = await listSanctions(pool, officer, { ...request.query, limit });
      const next = found.length === limit ? (found.at(-1)?.sanctionId ?? null) : null;
      return { sanctions: found.map(viewListed), next };
    },
  );
  app.get<{ Params: Id }>(
    `${SANCTIONS}/:id`,
    route('getSanction', 'A sanction with its evidence, each step, and what may be done next', {
      params: Id,
      answer: SanctionView,
    }),
    async (request) => {
      const sanction = await demandSanction(request, 'sanction.read', request.params.id, parts);
      return viewSanction(pool, sanction, officerOf(request));
    },
  );
}

function proposingRoute(app: FastifyInstance, parts: PortalParts): void {
  app.post<{ Params: Id; Body: ProposalBody }>(
    `${PORTAL_PATH}/institutions/:id/sanctions`,
    route('proposeSanction', 'Propose a sanction from evidence', {
      ...{ params: Id, body: ProposalBody, answer: SanctionView, status: 201 },
    }),
    async (request, reply) => {
      const institution = await unknownAsForeign(getInstitution(parts.pool, request.params.id));
      const officer = officerOf(request);
      demand(officer, 'sanction.propose', institution);
      const proposal = { ...request.body, institutionId: institution.institutionId };
      const sanctionId = await proposeSanction(administrationBy(request, parts), officer, proposal);
      return reply.code(201).send(await viewSanction(parts.pool, await getSanction(parts.pool, sanctionId), officer));
    },
  );
}

function movingRoutes(app: FastifyInstance, parts: PortalParts): void {
  const answer = SanctionView;
  app.post<{ Params: Id; Body: DecisionBody }>(
    `${SANCTIONS}/:id/decide`,
    route('decideSanction', 'Decide a sanction by a numbered letter', { params: Id, body: DecisionBody, answer }),
    (request) =>
      move(request, 'sanction.decide', parts, (by, officer, seen) => decideSanction(by, officer, seen, request.body)),
  );
  app.post<{ Params: Id; Body: ReasonBody }>(
    `${SANCTIONS}/:id/dismiss`,
    route('dismissSanction', 'Dismiss a proposed sanction', { params: Id, body: ReasonBody, answer }),
    (request) =>
      move(request, 'sanction.decide', parts, (by, officer, seen) =>
        dismissSanction(by, officer, seen, request.body.reason),
      ),
  );
  app.post<{ Params: Id; Body: LiftingBody }>(
    `${SANCTIONS}/:id/lift`,
    route('liftSanction', 'Lift a sanction by a numbered letter', { params: Id, body: LiftingBody, answer }),
    (request) =>
      move(request, 'sanction.decide', parts, (by, officer, seen) => liftSanction(by, officer, seen, request.body)),
  );
  app.post<{ Params: Id; Body: ReasonBody }>(
    `${SANCTIONS}/:id/settle`,
    route('settleWarning', 'Settle a warning whose institution did what it asks', {
      ...{ params: Id, body: ReasonBody, answer },
    }),
    (request) =>
      move(request, 'sanction.propose', parts, (by, officer, seen) =>
        settleWarning(by, officer, seen, request.body.reason),
      ),
  );
}

/** Makes a move as whoever asks, and answers the sanction as it is then. */
async function move(
  request: FastifyRequest<{ Params: Id; Body: Pick<SeenSanction, 'version'> }>,
  act: 'sanction.propose' | 'sanction.decide',
  parts: PortalParts,
  make: (by: Administration, officer: Officer, seen: SeenSanction) => Promise<Sanction>,
): Promise<SanctionView> {
  const { sanctionId } = await demandSanction(request, act, request.params.id, parts);
  const officer = officerOf(request);
  const seen = { sanctionId, version: request.body.version };
  const made = await make(administrationBy(request, parts), officer, seen);
  return viewSanction(parts.pool, made, officer);
}

/** It answers a PDF, so no schema says what it answers. */
function printingRoute(app: FastifyInstance, parts: PortalParts): void {
  const summary = 'The letter that decided a sanction, or the one that lifted it';
  app.get<{ Params: PaperId }>(
    `${SANCTIONS}/:id/prints/:paper`,
    { schema: { operationId: 'printSanction', summary, params: PaperId, response: answers.pdf } },
    async (request, reply) => {
      const { id, paper } = request.params;
      const sanction = await demandSanction(request, 'sanction.read', id, parts);
      const print = paper === 'decision' ? printDecision : printLifting;
      return sendPaper(reply, await print(parts, sanction));
    },
  );
}
