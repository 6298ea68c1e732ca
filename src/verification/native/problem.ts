import { STATUS_CODES } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Restriction } from '../../access/index.ts';
import type { Problem, ProblemDropped } from './answer-schemas.ts';
import type { BulkNotice } from './bulk/bulk-schemas.ts';
import type { ParameterProblem } from './parameter-problems.ts';
import { type NativeCode, sentences } from './sentences.ts';
import { tellRestriction } from './tell-restriction.ts';

/** What a problem says beside its code. */
export interface ProblemDetail {
  readonly status: number;
  readonly parameters?: readonly ParameterProblem[];
  /** What is wrong with a file. */
  readonly notices?: readonly BulkNotice[];
  /** Which record of the log dropped what was asked for. */
  readonly dropped?: ProblemDropped;
  /** The sanction that keeps the caller from access. */
  readonly restriction?: Restriction | undefined;
}

/** Where codes are explained, below the public address. */
export const ERRORS_PATH = '/reference/errors';

/** A refusal or fault as RFC 9457 has it, with sentences that may be shown as they are. */
export function toNativeProblem(
  code: NativeCode,
  { status, parameters = [], notices = [], dropped, restriction: closing }: ProblemDetail,
  requestId: string,
  publicUrl: string,
): Problem {
  const messages = sentences[code];
  const restriction = closing && tellRestriction(closing);
  return {
    type: `${publicUrl}${ERRORS_PATH}#${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: [
      messages.operator.en,
      ...parameters.map(({ name, reason }) => `${name || 'body'}: ${reason.en}`),
      ...notices.map(({ reason, remedy }) => `${reason.en} ${remedy.en}`),
      ...(dropped ? [dropped.reason.en] : []),
      ...(restriction ? [restriction.message.en] : []),
    ].join(' '),
    instance: `urn:uuid:${requestId}`,
    messages,
    ...(parameters.length > 0 && { parameters: [...parameters] }),
    ...(notices.length > 0 && { notices: [...notices] }),
    ...(dropped && { dropped }),
    ...(restriction && { restriction }),
  };
}

/** Sends a problem. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: NativeCode,
  detail: ProblemDetail,
  publicUrl: string,
): FastifyReply {
  const problem = toNativeProblem(code, detail, request.id, publicUrl);
  return reply.code(problem.status).type('application/problem+json').send(problem);
}
