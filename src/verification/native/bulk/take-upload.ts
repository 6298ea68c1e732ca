import type { FastifyReply, FastifyRequest } from 'fastify';
import { closedBy, type LiveRight, permit } from '../../../access/index.ts';
import { plainAddress } from '../../../kernel/index.ts';
import type { DeclaredTable, FileRefusal, HeaderProblem } from '../../bulk/index.ts';
import { parameterProblem } from '../parameter-problems.ts';
import { type ProblemDetail, sendProblem } from '../problem.ts';
import type { NativeCode } from '../sentences.ts';
import type { BulkDesk } from './bulk-desk.ts';
import type { BulkCaller, BulkDoor } from './bulk-door.ts';
import { headerNotice, refusalNotice } from './notices.ts';
import { readUpload, type Upload } from './read-upload.ts';
import type { Saying, UploadFields } from './upload-fields.ts';

/** A request of somebody that a door of bulk jobs has let in. */
export interface BulkCall {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly caller: BulkCaller;
}

/** A file that has come, with what is said of it, from somebody who may ask about its rows. */
export interface TakenFile {
  readonly path: string;
  readonly fields: UploadFields;
  readonly right: LiveRight;
  readonly peer: string;
}

/** Takes a file in: permitted like a call, and told of where it is none. It is gone when `use` is done. */
export async function takeUpload(
  { request, reply, caller }: BulkCall,
  { publicUrl, clock }: Pick<BulkDoor, 'publicUrl' | 'clock'>,
  { folder, saying }: Pick<BulkDesk, 'folder'> & { readonly saying: Saying },
  use: (taken: TakenFile) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const refuse = (code: NativeCode, detail: ProblemDetail) => sendProblem(request, reply, code, detail, publicUrl);
  const peer = plainAddress(request.ip);
  const { credential, book, fromAnywhere } = caller;
  const permitted = permit({ credential, peer, fromAnywhere }, book, clock);
  if (!permitted.granted) {
    const { denial, right, day } = permitted;
    const restriction = denial === 'restricted' && right && day ? closedBy(right, day) : undefined;
    return refuse(denial, { status: 403, restriction });
  }
  if (!request.isMultipart()) return refuse('media_type_unsupported', { status: 415 });
  return readUpload(request, folder, saying, (upload) =>
    'path' in upload ? use({ ...upload, right: permitted.right, peer }) : refuseUpload(upload, refuse),
  );
}

type Refuse = (code: NativeCode, detail: ProblemDetail) => FastifyReply;

async function refuseUpload(upload: Exclude<Upload, { path: string }>, refuse: Refuse): Promise<FastifyReply> {
  if ('malformed' in upload) return refuse('request_malformed', { status: 400 });
  if ('tooBig' in upload) return refuse('file_too_big', { status: 413 });
  return refuse('parameters_invalid', { status: 400, parameters: upload.problems });
}

/** How a file is to be read, as far as its fields say. */
export function declaredIn({ delimiter, encoding, sheet }: UploadFields): DeclaredTable {
  return { ...(delimiter && { delimiter }), ...(encoding && { encoding }), ...(sheet && { sheet }) };
}

/** Why a file is no list of people, as a problem tells it. */
export function fileProblem(
  why: { readonly refusal: FileRefusal } | { readonly problems: readonly HeaderProblem[] },
): ProblemDetail {
  const notices = 'refusal' in why ? [refusalNotice(why.refusal.code, why.refusal)] : why.problems.map(headerNotice);
  return { status: 400, parameters: [parameterProblem('file', 'file_unusable')], notices };
}
