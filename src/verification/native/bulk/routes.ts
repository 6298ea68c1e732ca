import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify';
import { parseUuid } from '../../../kernel/index.ts';
import {
  type BulkJob,
  findJob,
  forgetJob,
  listJobs,
  type Move,
  mayUseJob,
  moveJob,
  moves,
  progressOf,
} from '../../bulk/index.ts';
import type { NativeParts } from '../native-parts.ts';
import { type ParameterProblem, parameterProblem } from '../parameter-problems.ts';
import { sendProblem } from '../problem.ts';
import { withClient } from '../with-client.ts';
import { answerUpload } from './answer-upload.ts';
import type { BulkDesk } from './bulk-desk.ts';
import type { ResultsQuery } from './bulk-schemas.ts';
import { viewJob } from './job-view.ts';
import { MOST_FILE_BYTES } from './read-upload.ts';
import { forgetRoute, jobRoute, jobsRoute, moveRoute, resultsRoute, uploadRoute } from './route-schemas.ts';
import { sendResults } from './send-results.ts';

/** Where bulk jobs are. */
export const BULK_PATH = '/v1/bulk-verifications';
const MOST_JOBS = 100;
const MOST_FIELD_BYTES = 16_384;

/** Routes of pemadanan data: a file is handed in and checked, then started; its rows pass the same gate as calls. */
export async function bulkRoutes(app: FastifyInstance, parts: NativeParts, desk: BulkDesk): Promise<void> {
  const limits = { files: 1, fileSize: MOST_FILE_BYTES, fields: 20, fieldSize: MOST_FIELD_BYTES };
  await app.register(multipart, { limits, throwFileSizeLimit: false });
  app.post(BULK_PATH, uploadRoute, (request, reply) =>
    withClient(request, reply, parts, (client) => answerUpload(request, reply, client, parts, desk)),
  );
  app.get(BULK_PATH, jobsRoute, (request, reply) =>
    withClient(request, reply, parts, async (client) => {
      const { book } = request.caller.gate;
      const jobs = await listJobs(desk.sql, client.institutionId, MOST_JOBS);
      const own = jobs.filter((job) => mayUseJob(client, job, book));
      const views = own.map(async (job) => viewJob(job, await progressOf(desk.sql, job.jobId)));
      return reply.send({ jobs: await Promise.all(views) });
    }),
  );
  app.get(`${BULK_PATH}/:id`, jobRoute, (request, reply) =>
    withJob(request, reply, parts, desk, async (job) => send(reply, job, desk)),
  );
  app.get<{ Querystring: ResultsQuery }>(`${BULK_PATH}/:id/results`, resultsRoute, (request, reply) =>
    withJob(request, reply, parts, desk, async (job) => {
      const parameters = queryProblems(request.validationError);
      if (parameters.length === 0) return sendResults(reply, job, request.query, desk);
      return sendProblem(request, reply, 'parameters_invalid', { status: 400, parameters }, parts.publicUrl);
    }),
  );
  app.delete(`${BULK_PATH}/:id`, forgetRoute, (request, reply) =>
    withJob(request, reply, parts, desk, async (job) => {
      if (await forgetJob(desk.sql, job)) return reply.code(204).send();
      return sendProblem(request, reply, 'job_state', { status: 409 }, parts.publicUrl);
    }),
  );
  for (const move of Object.keys(moves) as Move[]) {
    app.post(`${BULK_PATH}/:id/${move}`, moveRoute(move), (request, reply) =>
      withJob(request, reply, parts, desk, async (job) => {
        if (!(await moveJob(desk.sql, job, move))) {
          return sendProblem(request, reply, 'job_state', { status: 409 }, parts.publicUrl);
        }
        desk.wake();
        return send(reply, (await findJob(desk.sql, job.institutionId, job.jobId)) ?? job, desk);
      }),
    );
  }
}

/** What is wrong with a query, by the name of each parameter. */
function queryProblems(error: FastifyRequest['validationError']): ParameterProblem[] {
  const found: readonly FastifySchemaValidationError[] = error?.validation ?? [];
  return found.map(({ keyword, instancePath, params }) =>
    keyword === 'additionalProperties'
      ? parameterProblem(String(params.additionalProperty), 'unknown', 'query')
      : parameterProblem(instancePath.slice(1), 'not_in_list', 'query'),
  );
}

async function send(reply: FastifyReply, job: BulkJob, { sql }: BulkDesk): Promise<FastifyReply> {
  return reply.send(viewJob(job, await progressOf(sql, job.jobId)));
}

/** The job that an address names, for those who may use it; for all others there is none. */
function withJob(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: NativeParts,
  desk: BulkDesk,
  work: (job: BulkJob) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  return withClient(request, reply, parts, async (client) => {
    const id = parseUuid((request.params as { id: string }).id);
    const job = id && (await findJob(desk.sql, client.institutionId, id));
    if (job && mayUseJob(client, job, request.caller.gate.book)) return work(job);
    return sendProblem(request, reply, 'job_unknown', { status: 404 }, parts.publicUrl);
  });
}
