import type { FastifyInstance } from 'fastify';
import { route } from '../../../access/index.ts';
import { administrationBy, PORTAL_PATH } from '../../../identity/index.ts';
import { Fault } from '../../../kernel/index.ts';
import { checkFile, readFile, receiveUpload, sendFile, uploadOptions } from '../../../platform/files/index.ts';
import { answers } from '../../../platform/http/index.ts';
import { addEvaluationFile, listEvaluationFiles } from '../evaluation-files.ts';
import { demandEvaluation, type EvaluationParts } from './request-parts.ts';
import { FileId, FileQuery, Id } from './request-schemas.ts';
import { showEvaluation } from './show.ts';
import { EvaluationView } from './view-schemas.ts';

const path = `${PORTAL_PATH}/evaluations/:id/files`;

/** Routes of an evaluation's material, photographs and signed attendance list. */
export function evaluationFileRoutes(app: FastifyInstance, parts: EvaluationParts): void {
  app.post<{ Params: Id; Querystring: FileQuery }>(
    path,
    {
      ...uploadOptions,
      ...route('addEvaluationFile', 'Add a file: a PDF, JPEG or PNG of up to 10 MiB; a photograph is no PDF', {
        params: Id,
        querystring: FileQuery,
        answer: EvaluationView,
        status: 201,
      }),
    },
    async (request, reply) => {
      const { evaluationId } = await demandEvaluation(request, 'evaluation.conduct', parts);
      const file = await checkFile(await receiveUpload(request), parts.scan);
      await addEvaluationFile(administrationBy(request, parts), evaluationId, { kind: request.query.kind, file });
      return reply.code(201).send(await showEvaluation(parts.pool, evaluationId));
    },
  );
  app.get<{ Params: FileId }>(
    `${path}/:fileId`,
    {
      schema: {
        operationId: 'getEvaluationFile',
        summary: 'A file, to be saved',
        params: FileId,
        response: answers.paper,
      },
    },
    async (request, reply) => {
      const { evaluationId } = await demandEvaluation(request, 'evaluation.read', parts);
      const files = await listEvaluationFiles(parts.pool, evaluationId);
      const file = files.find(({ fileId }) => fileId === request.params.fileId.toLowerCase());
      if (!file) throw new Fault('not_found', 'The evaluation has no such file.', { field: 'fileId' });
      return sendFile(reply, await readFile(parts.pool, file.fileId));
    },
  );
}
