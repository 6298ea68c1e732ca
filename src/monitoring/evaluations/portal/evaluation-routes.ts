import type { FastifyInstance, FastifyRequest } from 'fastify';
import { demand, ownPlace, route } from '../../../access/index.ts';
import type { Administration } from '../../../audit/index.ts';
import { administrationBy, officerOf, PORTAL_PATH } from '../../../identity/index.ts';
import { Fault } from '../../../kernel/index.ts';
import { changeEvaluation } from '../change-evaluation.ts';
import { closeEvaluation } from '../close-evaluation.ts';
import { nextDue, searchEvaluations } from '../find-evaluations.ts';
import { holdEvaluation } from '../hold-evaluation.ts';
import { inviteInstitutions } from '../invite-institutions.ts';
import type { SeenEvaluation } from '../model.ts';
import { planEvaluation } from '../plan-evaluation.ts';
import { postponeEvaluation } from '../postpone-evaluation.ts';
import { recordAttendance } from '../record-attendance.ts';
import { demandEvaluation, type EvaluationParts } from './request-parts.ts';
import {
  AttendanceBody,
  ChangeBody,
  EvaluationQuery,
  Id,
  PlanBody,
  PostponeBody,
  SeenBody,
} from './request-schemas.ts';
import { showEvaluation } from './show.ts';
import { EvaluationList, EvaluationView } from './view-schemas.ts';

const path = `${PORTAL_PATH}/evaluations`;
const ofOne = { params: Id, answer: EvaluationView } as const;

/** How many evaluations a page has when nobody says. */
const PAGE = '50';

/** Routes of evaluations: the list, the plan, and what becomes of it. */
export function evaluationEventRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  listingRoutes(app, parts);
  planningRoutes(app, parts);
  movingRoutes(app, parts);
}

function listingRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  const { pool } = parts;
  app.get<{ Querystring: EvaluationQuery }>(
    path,
    route('listEvaluations', 'Evaluations (monev), the newest first, and by when the office holds its next', {
      querystring: EvaluationQuery,
      answer: EvaluationList,
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'evaluation.read', ownPlace(officer));
      const { year, semester, limit = PAGE, ...filter } = request.query;
      const half = semester && ({ semester: semester === '1' ? 1 : 2 } as const);
      const wanted = { ...filter, ...(year && { year: Number(year) }), ...half, limit: Number(limit) };
      const found = await searchEvaluations(pool, officer, wanted);
      const evaluations = found.map((one) => ({ ...one, invited: one.institutions.length }));
      return { evaluations, nextDue: await nextDue(pool, officer, filter.office) };
    },
  );
  app.get<{ Params: Id }>(
    `${path}/:id`,
    route('getEvaluation', 'An evaluation with its attendance list, files and moves', ofOne),
    async (request) => {
      const { evaluationId } = await demandEvaluation(request, 'evaluation.read', parts);
      return showEvaluation(pool, evaluationId);
    },
  );
}

function planningRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  app.post<{ Body: PlanBody }>(
    path,
    route('planEvaluation', 'Plan an evaluation of the own office', {
      body: PlanBody,
      answer: EvaluationView,
      status: 201,
    }),
    async (request, reply) => {
      const officer = officerOf(request);
      demand(officer, 'evaluation.conduct', ownPlace(officer));
      if (officer.officeCode === null)
        throw new Fault('not_permitted', 'An office plans evaluations.', {
          indonesian: 'Monev direncanakan oleh kantor Dukcapil. Minta kepada kantor yang membina lembaga Anda.',
        });
      const id = await planEvaluation(administrationBy(request, parts), officer.officeCode, request.body);
      return reply.code(201).send(await showEvaluation(parts.pool, id));
    },
  );
  app.put<{ Params: Id; Body: ChangeBody }>(
    `${path}/:id`,
    route('changeEvaluation', 'Change what is planned', { ...ofOne, body: ChangeBody }),
    (request) => {
      const { version: _, ...plan } = request.body;
      return onSeen(request, parts, (by, seen) => changeEvaluation(by, seen, plan));
    },
  );
  app.put<{ Params: Id; Body: AttendanceBody }>(
    `${path}/:id/attendance`,
    route('recordAttendance', 'Write the attendance list', { ...ofOne, body: AttendanceBody }),
    (request) => onSeen(request, parts, (by, seen) => recordAttendance(by, seen, request.body.attendance)),
  );
}

function movingRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  const move = (
    name: string,
    operationId: string,
    summary: string,
    make: (by: Administration, seen: SeenEvaluation) => Promise<void>,
  ) =>
    app.post<{ Params: Id; Body: SeenBody }>(
      `${path}/:id/${name}`,
      route(operationId, summary, { ...ofOne, body: SeenBody }),
      (request) => onSeen(request, parts, make),
    );
  move('invite', 'inviteInstitutions', 'Invite the institutions and fill their dossiers', inviteInstitutions);
  move('hold', 'holdEvaluation', 'Record an evaluation as held, and fill its dossiers anew', holdEvaluation);
  move('close', 'closeEvaluation', 'Close an evaluation', closeEvaluation);
  app.post<{ Params: Id; Body: PostponeBody }>(
    `${path}/:id/postpone`,
    route('postponeEvaluation', 'Take invitations back, for a reason', { ...ofOne, body: PostponeBody }),
    (request) => onSeen(request, parts, (by, seen) => postponeEvaluation(by, seen, request.body.reason)),
  );
}

/** Does something to an evaluation as its officer saw it, and answers what it is then. */
async function onSeen(
  request: FastifyRequest<{ Params: Id; Body: SeenBody }>,
  parts: EvaluationParts,
  work: (by: Administration, seen: SeenEvaluation) => Promise<void>,
) {
  const { evaluationId } = await demandEvaluation(request, 'evaluation.conduct', parts);
  await work(administrationBy(request, parts), { evaluationId, version: request.body.version });
  return showEvaluation(parts.pool, evaluationId);
}
