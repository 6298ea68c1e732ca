import type { FastifyReply, FastifyRequest } from 'fastify';
import { plainAddress } from '../../kernel/index.ts';
import { isBodyTooLong, problemOf, RETRY_AFTER_SECONDS } from '../../platform/http/index.ts';
import type { NativeParts } from './native-parts.ts';
import { sendProblem } from './problem.ts';
import { type NativeCode, sentences } from './sentences.ts';

/** What the limiter throws; counted against its address instead of recorded, as a flood would fill the log. */
export class RateLimited extends Error {
  readonly statusCode = 429;
}

/** Faults and what is no proper request, with the same sentences as everything else; the platform logs what is ours. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { noise, publicUrl }: NativeParts,
): FastifyReply {
  const { code, status } = codeOfError(error, request);
  const isLive = request.caller?.gate.book.mode === 'live';
  if (error instanceof RateLimited && isLive) noise.count(plainAddress(request.ip), 'rate_limited');
  // The limiter has said when already.
  const mayComeAgain = status === 503 || status === 429;
  if (mayComeAgain && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return sendProblem(request, reply, code, { status }, publicUrl);
}

function codeOfError(error: unknown, request: FastifyRequest): { readonly code: NativeCode; readonly status: number } {
  if (error instanceof RateLimited) return { code: 'rate_limited', status: 429 };
  if (isBodyTooLong(error)) return { code: 'body_too_long', status: 413 };
  const { code, status } = problemOf(error, request);
  if (status === 415) return { code: 'media_type_unsupported', status };
  // Only outages keep their own code: `not_found` of a fault is not the outcome of that name.
  if (status === 503 && code in sentences) return { code: code as NativeCode, status };
  return status < 500 ? { code: 'request_malformed', status } : { code: 'internal', status };
}
