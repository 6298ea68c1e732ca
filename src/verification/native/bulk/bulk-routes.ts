import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify';
import { type BulkJob, findJob, forgetJob, listJobs, type Move, moveJob, moves, progressOf } from '../../bulk/index.ts';
import { type ParameterProblem, parameterProblem } from '../parameter-problems.ts';
import { sendProblem } from '../problem.ts';
import { answerUpload } from './answer-upload.ts';
import type { BulkDesk } from './bulk-desk.ts';
import type { BulkDoor } from './bulk-door.ts';
import type { ResultsQuery } from './bulk-schemas.ts';
import { viewJob } from './job-view.ts';
import { MOST_FILE_BYTES } from './read-upload.ts';
import { sendResults } from './send-results.ts';
import { withJob } from './with-job.ts';

const MOST_JOBS = 100;
const MOST_FIELD_BYTES = 16_384;

/** Routes of pemadanan data at a door: a file is handed in and checked, then started; its rows pass the same gate as calls. */
export async function addBulkRoutes(app: FastifyInstance, desk: BulkDesk, door: BulkDoor): Promise<void> {
  const { path, routes, publicUrl } = door;
  const limits = { files: 1, fileSize: desk.mostFileBytes ?? MOST_FILE_BYTES, fields: 20, fieldSize: MOST_FIELD_BYTES };
  await app.register(multipart, { limits, throwFileSizeLimit: false });
  app.post(path, routes.upload, (request, reply) =>
    door.enter(request, reply, (caller) => answerUpload({ request, reply, caller }, door, desk)),
  );
  app.get(path, routes.jobs, (request, reply) =>
    door.enter(request, reply, async ({ jobs, mayUse }) => {
      const own = (await listJobs(desk.sql, jobs, MOST_JOBS)).filter(mayUse);
      const views = own.map(async (job) => viewJob(job, await progressOf(desk.sql, job.jobId)));
      return reply.send({ jobs: await Promise.all(views) });
    }),
  );
  app.get(`${path}/:id`, routes.job, (request, reply) =>
    withJob(request, reply, door, desk, (job) => send(reply, job, desk)),
  );
  app.get<{ Querystring: ResultsQuery }>(`${path}/:id/results`, routes.results, (request, reply) =>
    withJob(request, reply, door, desk, async (job) => {
      const parameters = queryProblems(request.validationError);
      if (parameters.length === 0) return sendResults(reply, job, request.query, { ...desk, ...door });
      return sendProblem(request, reply, 'parameters_invalid', { status: 400, parameters }, publicUrl);
    }),
  );
  app.delete(`${path}/:id`, routes.forget, (request, reply) =>
    withJob(request, reply, door, desk, async (job) => {
      if (await forgetJob(desk.sql, job)) return reply.code(204).send();
      return sendProblem(request, reply, 'job_state', { status: 409 }, publicUrl);
    }),
  );
  for (const move of Object.keys(moves) as Move[]) {
    app.post(`${path}/:id/${move}`, routes[move], (request, reply) =>
      withJob(request, reply, door, desk, async (job) => {
        if (!(await moveJob(desk.sql, job, move))) {
          return sendProblem(request, reply, 'job_state', { status: 409 }, publicUrl);
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
