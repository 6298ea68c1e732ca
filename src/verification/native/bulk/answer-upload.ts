import type { FastifyReply, FastifyRequest } from 'fastify';
import { permit } from '../../../access/index.ts';
import type { Credential } from '../../../identity/index.ts';
import { plainAddress } from '../../../kernel/index.ts';
import { findJob, moveJob, progressOf } from '../../bulk/index.ts';
import type { NativeParts } from '../native-parts.ts';
import { parameterProblem } from '../parameter-problems.ts';
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
  const permitted = permit({ credential: client, peer, method: 'web_service' }, gate.book, parts.clock);
  if (!permitted.granted) return sendProblem(request, reply, permitted.denial, { status: 403 }, parts.publicUrl);
  if (!request.isMultipart())
    return sendProblem(request, reply, 'media_type_unsupported', { status: 415 }, parts.publicUrl);
  return readUpload(request, desk.folder, (upload) => enter(upload, { request, reply, client, peer }, parts, desk));
}

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly client: Credential;
  readonly peer: string;
}

async function enter(
  upload: Upload,
  { request, reply, client, peer }: Call,
  { publicUrl }: NativeParts,
  desk: BulkDesk,
): Promise<FastifyReply> {
  if ('tooBig' in upload) return sendProblem(request, reply, 'file_too_big', { status: 413 }, publicUrl);
  if ('problems' in upload) {
    return sendProblem(request, reply, 'parameters_invalid', { status: 400, parameters: upload.problems }, publicUrl);
  }
  const { columns: mapping, delimiter, encoding, sheet, start, ...said } = upload.fields;
  const { institutionId, credentialId } = client;
  const declared = { ...(delimiter && { delimiter }), ...(encoding && { encoding }), ...(sheet && { sheet }) };
  const received = await desk.receive(upload.path, { ...said, institutionId, credentialId, peer, mapping, declared });
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
  await read;
  return reply;
}
