import type { FastifyReply, FastifyRequest } from 'fastify';
import { closedBy, type LiveRight, permit } from '../../../access/index.ts';
import type { Credential } from '../../../identity/index.ts';
import { plainAddress } from '../../../kernel/index.ts';
import { findJob, moveJob, progressOf } from '../../bulk/index.ts';
import { unmetTerms } from '../../terms.ts';
import type { NativeParts } from '../native-parts.ts';
import { parameterOfTerm, parameterProblem } from '../parameter-problems.ts';
import { sendProblem } from '../problem.ts';
import type { BulkDesk } from './bulk-desk.ts';
import { viewJob } from './job-view.ts';
import { headerNotice, refusalNotice } from './notices.ts';
import { readUpload, type Upload } from './read-upload.ts';

/** Milliseconds that an answer waits for the file to be read to its end: small files are told of at once. */
const WAIT_MS = 1_500;

/** Takes a file in: permitted like a call, read, and told of. Nothing is asked about anybody. */
export async function answerUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  client: Credential,
  parts: NativeParts,
  desk: BulkDesk,
): Promise<FastifyReply> {
  const { gate } = request.caller;
  const peer = plainAddress(request.ip);
  const permitted = permit({ credential: client, peer }, gate.book, parts.clock);
  if (!permitted.granted) {
    const { denial, right, day } = permitted;
    const restriction = denial === 'restricted' && right && day ? closedBy(right, day) : undefined;
    return sendProblem(request, reply, denial, { status: 403, restriction }, parts.publicUrl);
  }
  if (!request.isMultipart())
    return sendProblem(request, reply, 'media_type_unsupported', { status: 415 }, parts.publicUrl);
  const call = { request, reply, client, peer, right: permitted.right };
  return readUpload(request, desk.folder, (upload) => enter(upload, call, parts, desk));
}

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly client: Credential;
  readonly peer: string;
  readonly right: LiveRight;
}

async function enter(
  upload: Upload,
  { request, reply, client, peer, right }: Call,
  { publicUrl }: NativeParts,
  desk: BulkDesk,
): Promise<FastifyReply> {
  if ('malformed' in upload) return sendProblem(request, reply, 'request_malformed', { status: 400 }, publicUrl);
  if ('tooBig' in upload) return sendProblem(request, reply, 'file_too_big', { status: 413 }, publicUrl);
  if ('problems' in upload) {
    return sendProblem(request, reply, 'parameters_invalid', { status: 400, parameters: upload.problems }, publicUrl);
  }
  const { columns: mapping, delimiter, encoding, sheet, start, ...said } = upload.fields;
  const unmet = unmetTerms({ declared: said, asked: said }, right);
  if (unmet.length > 0) {
    const parameters = unmet.map((term) => parameterProblem(parameterOfTerm[term], term));
    return sendProblem(request, reply, 'terms_unmet', { status: 403, parameters }, publicUrl);
  }
  const { institutionId, credentialId } = client;
  const declared = { ...(delimiter && { delimiter }), ...(encoding && { encoding }), ...(sheet && { sheet }) };
  const granted = right.granted.map(({ name }) => name);
  const handed = { ...said, institutionId, credentialId, peer, mapping, declared, granted };
  const received = await desk.receive(upload.path, handed);
  if (!('job' in received)) {
    const notices =
      'refusal' in received
        ? [refusalNotice(received.refusal.code, received.refusal)]
        : received.problems.map(headerNotice);
    const parameters = [parameterProblem('file', 'file_unusable')];
    return sendProblem(request, reply, 'file_refused', { status: 400, parameters, notices }, publicUrl);
  }
  const { job, whole } = received;
  // The file must stay until it is read; the client need not.
  const read = whole.then(async () => {
    if (start && (await moveJob(desk.sql, job, 'start'))) desk.wake();
  });
  const waited = new Promise((resolve) => setTimeout(resolve, WAIT_MS).unref());
  await Promise.race([read, waited]);
  const now = (await findJob(desk.sql, institutionId, job.jobId)) ?? job;
  reply.code(201).header('location', `/v1/bulk-verifications/${job.jobId}`);
  await reply.send(viewJob(now, await progressOf(desk.sql, job.jobId)));
  // The client was answered; what goes wrong now it hears from the job.
  await read.catch(() => undefined);
  return reply;
}
