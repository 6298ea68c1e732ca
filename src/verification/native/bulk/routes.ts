import type { FastifyInstance } from 'fastify';
import { mayUseJob } from '../../bulk/index.ts';
import type { NativeParts } from '../native-parts.ts';
import { withClient } from '../with-client.ts';
import type { BulkDesk } from './bulk-desk.ts';
import { addBulkRoutes } from './bulk-routes.ts';
import { forgetRoute, jobRoute, jobsRoute, moveRoute, resultsRoute, uploadRoute } from './route-schemas.ts';
import { CLIENT_SAYS } from './upload-fields.ts';

/** Where bulk jobs are. */
export const BULK_PATH = '/v1/bulk-verifications';

const routes = {
  ...{ upload: uploadRoute, jobs: jobsRoute, job: jobRoute, results: resultsRoute, forget: forgetRoute },
  ...{ start: moveRoute('start'), pause: moveRoute('pause'), resume: moveRoute('resume'), cancel: moveRoute('cancel') },
};

/** Pemadanan data for clients: a job belongs to the right that it was handed in under. */
export async function bulkRoutes(app: FastifyInstance, parts: NativeParts, desk: BulkDesk): Promise<void> {
  const { publicUrl, clock } = parts;
  const door = { path: BULK_PATH, publicUrl, tellsScores: true, clock, routes };
  await addBulkRoutes(app, desk, {
    ...door,
    enter: (request, reply, work) =>
      withClient(request, reply, parts, (credential) => {
        const { book } = request.caller.gate;
        const jobs = { institutionId: credential.institutionId };
        return work({ credential, book, saying: CLIENT_SAYS, jobs, mayUse: (job) => mayUseJob(credential, job, book) });
      }),
  });
}
