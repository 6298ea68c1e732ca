import type { FastifyReply } from 'fastify';
import { findJob, moveJob, progressOf } from '../../bulk/index.ts';
import { unmetTerms } from '../../terms.ts';
import { parameterOfTerm, parameterProblem } from '../parameter-problems.ts';
import { sendProblem } from '../problem.ts';
import type { BulkDesk } from './bulk-desk.ts';
import type { BulkDoor } from './bulk-door.ts';
import { viewJob } from './job-view.ts';
import { type BulkCall, declaredIn, fileProblem, type TakenFile, takeUpload } from './take-upload.ts';

/** Milliseconds that an answer waits for the file to be read to its end: small files are told of at once. */
const WAIT_MS = 1_500;

/** Takes a file in: read, and told of. Nothing is asked about anybody. */
export function answerUpload(call: BulkCall, door: BulkDoor, desk: BulkDesk): Promise<FastifyReply> {
  const { saying } = call.caller;
  return takeUpload(call, door, { folder: desk.folder, saying }, (taken) => enter(taken, call, door, desk));
}

async function enter(
  { path, fields, right, peer }: TakenFile,
  { request, reply, caller }: BulkCall,
  { publicUrl, path: jobsPath }: BulkDoor,
  desk: BulkDesk,
): Promise<FastifyReply> {
  const { columns: mapping, delimiter: _delimiter, encoding: _encoding, sheet: _sheet, start, ...said } = fields;
  const unmet = unmetTerms({ declared: said, asked: said }, right);
  if (unmet.length > 0) {
    const parameters = unmet.map((term) => parameterProblem(parameterOfTerm[term], term));
    return sendProblem(request, reply, 'terms_unmet', { status: 403, parameters }, publicUrl);
  }
  const { institutionId, credentialId } = caller.credential;
  const granted = right.granted.map(({ name }) => name);
  const handed = { ...said, institutionId, credentialId, peer, mapping, declared: declaredIn(fields), granted };
  const received = await desk.receive(path, handed);
  if (!('job' in received)) return sendProblem(request, reply, 'file_refused', fileProblem(received), publicUrl);
  const { job, whole } = received;
  // The file must stay until it is read; the caller need not.
  const read = whole.then(async () => {
    if (start && (await moveJob(desk.sql, job, 'start'))) desk.wake();
  });
  const waited = new Promise((resolve) => setTimeout(resolve, WAIT_MS).unref());
  await Promise.race([read, waited]);
  const now = (await findJob(desk.sql, institutionId, job.jobId)) ?? job;
  reply.code(201).header('location', `${filled(jobsPath, request.params as Params)}/${job.jobId}`);
  await reply.send(viewJob(now, await progressOf(desk.sql, job.jobId)));
  // The caller was answered; what goes wrong now it hears from the job.
  await read.catch(() => undefined);
  return reply;
}

type Params = Readonly<Record<string, string>>;

/** A path of routes with what a request says for its parameters. */
function filled(path: string, params: Params): string {
  return path.replace(/:(\w+)/g, (_, name: string) => `${params[name]}`);
}
