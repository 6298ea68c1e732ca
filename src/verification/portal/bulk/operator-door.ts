import type { FastifyReply, FastifyRequest } from 'fastify';
import { officerOf, PORTAL_PATH } from '../../../identity/index.ts';
import { plainAddress } from '../../../kernel/index.ts';
import { type BulkCaller, type BulkDoor, networkDenial, officerSays, sendProblem } from '../../native/index.ts';
import { isOpenFromAnywhere } from '../../open-from-anywhere.ts';
import { findPortalRight } from '../find-portal-right.ts';
import type { PortalDoorParts } from '../portal-parts.ts';
import type { AtRight } from '../request-schemas.ts';
import { jobRoutes } from './job-routes.ts';

/** Where bulk jobs of a right are. */
export const JOBS_PATH = `${PORTAL_PATH}/rights/:right/bulk-verifications`;

/** The door of operators: as that of clients, but for who stands there and whose jobs are seen. */
export function operatorBulkDoor(parts: PortalDoorParts): BulkDoor {
  const { publicUrl, clock } = parts;
  const enter: BulkDoor['enter'] = (request, reply, work) => enterAtRight(request, reply, parts, work);
  return { path: JOBS_PATH, publicUrl, tellsScores: false, clock, routes: jobRoutes, enter };
}

/**
 * Lets an operator in to the jobs of a right of its institution from where that may be asked under, whether it is in force
 * or not. A job is its operator's own: its file is a list of people that a colleague has no reason to read, and what an
 * institution's admin has to know are counts, which the boards of use tell without rows.
 */
async function enterAtRight(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: PortalDoorParts,
  work: (caller: BulkCaller) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const [{ book }] = parts.gates;
  await book.refreshIfChanged();
  const { right, credential } = await findPortalRight(request, (request.params as AtRight).right, parts);
  const fromAnywhere = await isOpenFromAnywhere(parts.pool);
  const denial = fromAnywhere ? undefined : networkDenial(credential, plainAddress(request.ip), book, parts.clock);
  if (denial) return sendProblem(request, reply, denial, { status: 403 }, parts.publicUrl);
  const { institutionId, credentialId } = credential;
  const { officerId: officer } = officerOf(request);
  return work({
    credential,
    book,
    fromAnywhere,
    saying: officerSays({ purpose: right.purpose, officer }),
    jobs: { institutionId, of: { credentialIds: [credentialId], officer } },
    mayUse: (job) => job.credentialId === credentialId && job.officer === officer,
  });
}
