import type { RouteShorthandOptions } from 'fastify';
import type { Move } from '../../bulk/index.ts';
import { answers, problems, ref } from '../route-schemas.ts';
import { ResultsQuery } from './bulk-schemas.ts';

const security = [{ client: [] }];
const tags = ['Bulk'];

/** Milliseconds for a file to arrive: 400 MiB at 4 Mbit/s. */
const FILE_MS = 900_000;

const common = { 401: problems[401], 403: problems[403], 429: problems[429], 500: problems[500], 503: problems[503] };
const ofJob = { ...common, 404: answers.problem('There is no job of this id under the right of the caller.') };
const conflict = { 409: answers.problem('The state of the job does not allow it.') };
const params = {
  type: 'object',
  properties: { id: { type: 'string', description: 'Id of the job, a UUID.' } },
} as const;

const field = (description: string, extra = {}) => ({ type: 'string', description, ...extra });

/** The parts of an upload, for the document: a file is never held in memory to be checked by it. */
export const uploadBody = {
  type: 'object',
  required: ['purpose', 'file'],
  properties: {
    purpose: field('Tujuan; must be the one of the right.'),
    officer: field('Who asks. Required where the right says so.'),
    caseRef: field('The case it is asked for. Required where the right says so.'),
    threshold: field("0 to 100; may only be raised above the right's."),
    columns: field(
      'JSON: what a column of the file is, {"Nama Pasien": "NAMA_LGKP", "Catatan": null}. Usual names need none.',
    ),
    delimiter: field('Of a CSV: , ; | or tab. Found out when left out.'),
    encoding: field('Of a CSV: utf-8, utf-16le, utf-16be or windows-1252. Found out when left out.'),
    sheet: field('Of an XLSX: name of the sheet. The first visible one when left out.'),
    start: field('true starts the job when the file is read; otherwise nothing is asked until you start it.', {
      enum: ['true', 'false'],
    }),
    file: field('CSV or XLSX with a header, NIK and at least one element. Must be the last part.', {
      format: 'binary',
    }),
  },
} as const;

/** How an upload is read: as it comes, by its route alone, and for as long as a file may take. */
export const uploadConfig = {
  config: { arrivesWithinMs: FILE_MS },
  validatorCompiler: () => () => true,
} as const satisfies RouteShorthandOptions;

/** Results as files. */
export const resultFiles = {
  description: 'A file.',
  content: {
    'text/csv': { schema: { type: 'string' } },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
      schema: { type: 'string', format: 'binary' },
    },
    'application/x-ndjson': { schema: { type: 'string' } },
  },
} as const;

/** `POST /v1/bulk-verifications` as the OpenAPI document shows it. */
export const uploadRoute: RouteShorthandOptions = {
  ...uploadConfig,
  schema: {
    operationId: 'createBulkJob',
    tags,
    summary: 'Hand in a list of people (pemadanan data) and have it checked',
    description:
      'Reads a CSV or XLSX of up to 1,000,000 rows and tells what it was taken for and what is wrong with it. Nothing is asked and no hit is counted before the job is started.',
    security,
    consumes: ['multipart/form-data'],
    body: uploadBody,
    response: {
      201: answers.json('The job. Look at it again while its state is `receiving`.', ref('BulkJob')),
      400: answers.problem('The file or a field cannot be used; `notices` and `parameters` say why.'),
      413: answers.problem('The file is bigger than 400 MiB.'),
      415: answers.problem('The body is not multipart/form-data.'),
      ...common,
    },
  },
};

/** `GET /v1/bulk-verifications`. */
export const jobsRoute: RouteShorthandOptions = {
  schema: {
    operationId: 'listBulkJobs',
    tags,
    summary: 'The latest jobs of the right',
    security,
    response: { 200: answers.json('Up to 100, newest first.', ref('BulkJobList')), ...common },
  },
};

/** `GET /v1/bulk-verifications/{id}`. */
export const jobRoute: RouteShorthandOptions = {
  schema: {
    operationId: 'bulkJob',
    tags,
    summary: 'How far a job is',
    security,
    params,
    response: { 200: answers.json('The job.', ref('BulkJob')), ...ofJob },
  },
};

/** `GET /v1/bulk-verifications/{id}/results`. */
export const resultsRoute: RouteShorthandOptions = {
  attachValidation: true,
  schema: {
    operationId: 'bulkResults',
    tags,
    summary: 'What a job has answered until now',
    description: 'For each row its line in the file, the id of its record, and sesuai / tidak sesuai by element.',
    security,
    params,
    querystring: ResultsQuery,
    response: {
      200: resultFiles,
      400: answers.problem('A parameter cannot be used.'),
      ...ofJob,
    },
  },
};

/** `DELETE /v1/bulk-verifications/{id}`. */
export const forgetRoute: RouteShorthandOptions = {
  schema: {
    operationId: 'forgetBulkJob',
    tags,
    summary: 'Forget a job that is not running, with all its rows and answers',
    description: 'The records of the access log stay.',
    security,
    params,
    response: { 204: { description: 'Forgotten.' }, ...ofJob, ...conflict },
  },
};

const summaries: Record<Move, string> = {
  start: 'Start a checked job',
  pause: 'Pause a running job after the rows that are being asked',
  resume: 'Let a paused job go on',
  cancel: 'End a job for good; what was answered can still be fetched',
};

/** `POST /v1/bulk-verifications/{id}/start`, `/pause`, `/resume`, `/cancel`. */
export function moveRoute(move: Move): RouteShorthandOptions {
  return {
    schema: {
      operationId: `${move}BulkJob`,
      tags,
      summary: summaries[move],
      security,
      params,
      response: { 200: answers.json('The job.', ref('BulkJob')), ...ofJob, ...conflict },
    },
  };
}
