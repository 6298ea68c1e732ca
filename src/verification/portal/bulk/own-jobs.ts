import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { demand, listRights, may, nothingHere, ownPlace, route, strict, uuid } from '../../../access/index.ts';
import { officerOf, PORTAL_PATH } from '../../../identity/index.ts';
import { plainAddress, type Uuid } from '../../../kernel/index.ts';
import { type BulkJob, findJob, type Jobs, listJobs, progressOf } from '../../bulk/index.ts';
import { type BulkDesk, networkDenial, viewJob } from '../../native/index.ts';
import { isOpenFromAnywhere } from '../../open-from-anywhere.ts';
import type { PortalDoorParts } from '../portal-parts.ts';

const MOST_JOBS = 100;

const OwnJob = Type.Object({
  right: Type.String({ format: 'uuid', description: 'The right that it was handed in under, by which it is reached.' }),
  job: Type.Ref('BulkJob'),
});
const OwnJobs = Type.Object({ jobs: Type.Array(OwnJob, { description: 'Up to 100.' }) });
const AtOwnJob = strict({ id: uuid });
type AtOwnJob = Static<typeof AtOwnJob>;

const jobs = route('listJobsOfOperator', "The latest of one's own jobs, under whatever right, newest first", {
  answer: OwnJobs,
});
const job = route('findJobOfOperator', 'An own job, and the right that it was handed in under', {
  params: AtOwnJob,
  answer: OwnJob,
});

/** Jobs of an operator under all the rights that its institution holds or held. */
export function ownJobRoutes(app: FastifyInstance, parts: PortalDoorParts, desk: Pick<BulkDesk, 'sql'>): void {
  const view = async (own: BulkJob) => ({
    // The credential that the portal has for a right bears the right's id.
    right: own.credentialId,
    job: viewJob(own, await progressOf(desk.sql, own.jobId)),
  });
  app.get(`${PORTAL_PATH}/bulk-verifications`, jobs, async (request) => {
    const officer = officerOf(request);
    demand(officer, 'person.verify', ownPlace(officer));
    const own = await listJobs(desk.sql, await jobsOf(officer, plainAddress(request.ip), parts), MOST_JOBS);
    return { jobs: await Promise.all(own.map(view)) };
  });
  app.get<{ Params: AtOwnJob }>(`${PORTAL_PATH}/bulk-verifications/:id`, job, async (request) => {
    const officer = officerOf(request);
    // To nobody else it exists, whether they see its institution or not.
    if (!may(officer, 'person.verify', ownPlace(officer))) throw nothingHere();
    const { institutionId, of } = await jobsOf(officer, plainAddress(request.ip), parts);
    const found = await findJob(desk.sql, institutionId, request.params.id as Uuid);
    if (!found || !of.credentialIds.includes(found.credentialId) || found.officer !== of.officer) throw nothingHere();
    return view(found);
  });
}

/**
 * Which jobs an operator may see from where it is: its own, handed in at the portal under any right of its institution that
 * may be looked at from there. One whose time is over counts as long as its jobs are kept: a renewal makes a new right,
 * and what was asked under the old one is still its operator's. Its networks are those of the right that continues it.
 */
async function jobsOf(
  { officerId, institutionId }: ReturnType<typeof officerOf>,
  peer: string,
  { pool, clock, gates: [{ book }] }: PortalDoorParts,
): Promise<Required<Jobs>> {
  if (institutionId === null) throw nothingHere();
  await book.refreshIfChanged();
  const fromAnywhere = await isOpenFromAnywhere(pool);
  const credentialIds = (await listRights(pool, institutionId)).flatMap(({ rightId }) => {
    const credential = book.credentialById(rightId);
    if (credential?.kind !== 'portal') return [];
    return fromAnywhere || !networkDenial(credential, peer, book, clock) ? [rightId] : [];
  });
  return { institutionId, of: { credentialIds, officer: officerId } };
}
