import type { Static } from 'typebox';
import { strict, uuid } from '../../../access/index.ts';
import { answers as portalAnswers } from '../../../platform/http/index.ts';
import { type BulkDoor, ResultsQuery, ref, resultFiles, uploadBody, uploadConfig } from '../../native/index.ts';
import { AtRight } from '../request-schemas.ts';

/** A job under a right. */
export const AtJob = strict({ ...AtRight.properties, id: uuid });
export type AtJob = Static<typeof AtJob>;

const { purpose: _purpose, officer: _officer, threshold: _threshold, ...fields } = uploadBody.properties;

/** What an operator's upload may say: who asks, and what for, is known. */
export const operatorUpload = { type: 'object', required: ['file'], properties: fields } as const;

const told = (name: string, description: string) => ({ ...ref(name), description });
const ofJob = (operationId: string, summary: string) => ({
  schema: { operationId, summary, params: AtJob, response: { 200: told('BulkJob', 'The job.') } },
});

/** The routes that this door has in common with that of clients, as the portal's document shows them. */
export const jobRoutes: BulkDoor['routes'] = {
  upload: {
    ...uploadConfig,
    schema: {
      operationId: 'handInList',
      summary: 'Hand in a list of people (pemadanan data) and have it checked; nothing is asked yet',
      params: AtRight,
      consumes: ['multipart/form-data'],
      body: operatorUpload,
      response: { 201: told('BulkJob', 'Look at it again while its state is `receiving`.') },
    },
  },
  jobs: {
    schema: {
      operationId: 'listOwnJobs',
      summary: "The latest of one's own jobs under a right, newest first",
      params: AtRight,
      response: { 200: told('BulkJobList', 'Up to 100.') },
    },
  },
  job: ofJob('showJob', 'How far a job is'),
  results: {
    attachValidation: true,
    schema: {
      operationId: 'downloadResults',
      summary: 'What a job has answered until now, as a table; or the rows to be mended, with the reasons',
      params: AtJob,
      querystring: ResultsQuery,
      response: { 200: resultFiles },
    },
  },
  forget: {
    schema: {
      operationId: 'forgetJob',
      summary: 'Forget a job that is not running, with all its rows and answers',
      params: AtJob,
      response: portalAnswers.nothing,
    },
  },
  start: ofJob('startJob', 'Start a checked job'),
  pause: ofJob('pauseJob', 'Pause a running job after the rows that are being asked'),
  resume: ofJob('resumeJob', 'Let a paused job go on'),
  cancel: ofJob('cancelJob', 'End a job for good; what was answered can still be fetched'),
};
