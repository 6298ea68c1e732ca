import type { FastifyInstance } from 'fastify';
import { route } from '../../../access/index.ts';
import { PORTAL_PATH } from '../../../identity/index.ts';
import { answers } from '../../../platform/http/index.ts';
import { addBulkRoutes, type BulkDesk, sendProblem, uploadConfig, withJob } from '../../native/index.ts';
import { findPortalRight } from '../find-portal-right.ts';
import type { PortalDoorParts } from '../portal-parts.ts';
import { AtRight } from '../request-schemas.ts';
import { answerPreview } from './answer-preview.ts';
import { dryRun } from './dry-run.ts';
import { AtJob, operatorUpload } from './job-routes.ts';
import { listRows } from './list-rows.ts';
import { JOBS_PATH, operatorBulkDoor } from './operator-door.ts';
import { ownJobRoutes } from './own-jobs.ts';
import { DryRunView, PreviewView, RowPaging, RowsQuery, RowsView, TemplateQuery } from './row-schemas.ts';
import { sendTemplate } from './send-template.ts';

const AT_RIGHT = `${PORTAL_PATH}/rights/:right`;

const { caseRef: _caseRef, start: _start, ...lookedAt } = operatorUpload.properties;

const routes = {
  template: {
    schema: {
      operationId: 'downloadListTemplate',
      summary: 'An empty list of people for a right, to be filled in',
      params: AtRight,
      querystring: TemplateQuery,
      response: {
        200: { ...answers.xlsx[200], content: { ...answers.xlsx[200].content, ...answers.csv[200].content } },
      },
    },
  },
  preview: {
    ...uploadConfig,
    schema: {
      ...route('previewList', 'Look into a list of people: header, first rows, what its columns are taken for', {
        params: AtRight,
        answer: PreviewView,
      }).schema,
      consumes: ['multipart/form-data'],
      body: { ...operatorUpload, properties: lookedAt },
    },
  },
  dryRun: route('dryRunJob', 'What a checked job would cost, and which rows will not be asked and why', {
    params: AtJob,
    querystring: RowPaging,
    answer: DryRunView,
  }),
  rows: route('listAnsweredRows', 'What a job has answered until now, row by row', {
    params: AtJob,
    querystring: RowsQuery,
    answer: RowsView,
  }),
};

/**
 * Pemadanan data for operators: the jobs of `/v1` at the portal's door, with what a screen needs beside them. There is no
 * copy of the logic here: both doors hand in, run and answer with the same.
 */
export async function portalBulkRoutes(app: FastifyInstance, parts: PortalDoorParts, desk: BulkDesk): Promise<void> {
  const door = operatorBulkDoor(parts);
  await addBulkRoutes(app, desk, door);
  ownJobRoutes(app, parts, desk);
  app.get<{ Params: AtRight; Querystring: TemplateQuery }>(
    `${AT_RIGHT}/bulk-template`,
    routes.template,
    async (request, reply) => {
      const { right } = await findPortalRight(request, request.params.right, parts);
      return sendTemplate(reply, right, request.query);
    },
  );
  app.post(`${AT_RIGHT}/bulk-previews`, routes.preview, (request, reply) =>
    door.enter(request, reply, (caller) => answerPreview({ request, reply, caller }, door, desk)),
  );
  app.get<{ Params: AtJob; Querystring: RowPaging }>(`${JOBS_PATH}/:id/dry-run`, routes.dryRun, (request, reply) =>
    withJob(request, reply, door, desk, async (job, { book }) => {
      const { right } = await findPortalRight(request, request.params.right, parts);
      const zone = book.institution(job.institutionId)?.timeZone ?? 'WIB';
      if (job.state === 'checked') return reply.send(await dryRun(job, { right, zone }, request.query, desk, parts));
      return sendProblem(request, reply, 'job_state', { status: 409 }, parts.publicUrl);
    }),
  );
  app.get<{ Params: AtJob; Querystring: RowsQuery }>(`${JOBS_PATH}/:id/rows`, routes.rows, (request, reply) =>
    withJob(request, reply, door, desk, async (job) => reply.send(await listRows(job, request.query, desk))),
  );
}
