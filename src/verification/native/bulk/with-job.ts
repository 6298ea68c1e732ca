import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseUuid } from '../../../kernel/index.ts';
import { type BulkJob, findJob } from '../../bulk/index.ts';
import { sendProblem } from '../problem.ts';
import type { BulkDesk } from './bulk-desk.ts';
import type { BulkCaller, BulkDoor } from './bulk-door.ts';

/** The job that an address names, for those who may use it; for all others there is none. */
export function withJob(
  request: FastifyRequest,
  reply: FastifyReply,
  door: Pick<BulkDoor, 'enter' | 'publicUrl'>,
  { sql }: Pick<BulkDesk, 'sql'>,
  work: (job: BulkJob, caller: BulkCaller) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  return door.enter(request, reply, async (caller) => {
    const id = parseUuid((request.params as { id: string }).id);
    const job = id && (await findJob(sql, caller.credential.institutionId, id));
    if (job && caller.mayUse(job)) return work(job, caller);
    return sendProblem(request, reply, 'job_unknown', { status: 404 }, door.publicUrl);
  });
}
