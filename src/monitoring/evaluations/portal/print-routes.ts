import type { FastifyInstance } from 'fastify';
import { demand } from '../../../access/index.ts';
import { notYet, sendPaper } from '../../../agreements/index.ts';
import { officerOf, PORTAL_PATH } from '../../../identity/index.ts';
import { answers } from '../../../platform/http/index.ts';
import { getEvaluation } from '../find-evaluations.ts';
import type { Evaluation } from '../model.ts';
import { printAttendance } from '../printing/print-attendance.ts';
import { printInvitation } from '../printing/print-invitation.ts';
import { printMinutes } from '../printing/print-minutes.ts';
import { printSummary } from '../printing/print-summary.ts';
import { writeWorkbook } from '../printing/write-workbook.ts';
import { demandDossier, demandEvaluation, type EvaluationParts } from './request-parts.ts';
import { DossierPaper, EvaluationPaper, Id } from './request-schemas.ts';

const path = `${PORTAL_PATH}/evaluations/:id`;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Routes that print papers of an evaluation and of its dossiers, and its summary as PDF and workbook. */
export function evaluationPrintRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  paperRoutes(app, parts);
  summaryRoutes(app, parts);
}

function paperRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  app.get<{ Params: EvaluationPaper }>(
    `${path}/prints/:paper`,
    words('printAttendance', 'The attendance list, blank or as it was filled in', EvaluationPaper, answers.pdf),
    async (request, reply) => {
      const evaluation = await demandEvaluation(request, 'evaluation.read', parts);
      demandInvited(evaluation);
      return sendPaper(reply, await printAttendance(parts, evaluation, request.params.paper === 'attendance-blank'));
    },
  );
  app.get<{ Params: DossierPaper }>(
    `${PORTAL_PATH}/dossiers/:id/prints/:paper`,
    words('printDossier', 'The invitation of an institution, or its minutes', DossierPaper, answers.pdf),
    async (request, reply) => {
      const dossier = await demandDossier(request, 'evaluation.result', parts);
      const { paper } = request.params;
      // What is not signed yet is no business of the institution.
      if (paper === 'minutes' && dossier.state !== 'signed') demand(officerOf(request), 'evaluation.read', dossier);
      const evaluation = await getEvaluation(parts.pool, dossier.evaluationId);
      const print = paper === 'minutes' ? printMinutes : printInvitation;
      return sendPaper(reply, await print(parts, evaluation, dossier));
    },
  );
}

function summaryRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  app.get<{ Params: Id }>(
    `${path}/summary.pdf`,
    words('printEvaluationSummary', 'The summary of an evaluation', Id, answers.pdf),
    async (request, reply) => {
      const evaluation = await demandEvaluation(request, 'evaluation.read', parts);
      demandInvited(evaluation);
      return sendPaper(reply, await printSummary(parts, evaluation));
    },
  );
  app.get<{ Params: Id }>(
    `${path}/summary.xlsx`,
    words(
      'getEvaluationWorkbook',
      'The summary of an evaluation as a workbook, a row an institution',
      Id,
      answers.xlsx,
    ),
    async (request, reply) => {
      const evaluation = await demandEvaluation(request, 'evaluation.read', parts);
      demandInvited(evaluation);
      const name = evaluation.title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      reply.type(XLSX).header('content-disposition', `attachment; filename="rekap-${name}.xlsx"`);
      return reply.send(await writeWorkbook(parts.pool, evaluation));
    },
  );
}

/** Before anybody is invited there is no list of who may come. */
function demandInvited({ state }: Evaluation): void {
  if (state === 'planned')
    throw notYet(
      'Nobody is invited yet.',
      'Invite the institutions.',
      'Lembaga belum diundang. Kirim dahulu undangannya.',
    );
}

/** A route that answers a file. */
function words(
  operationId: string,
  summary: string,
  params: typeof Id | typeof EvaluationPaper | typeof DossierPaper,
  response: object,
) {
  return { schema: { operationId, summary, params, response } };
}
