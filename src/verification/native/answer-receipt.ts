import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DroppedMonth, monthName, recordName } from '../../audit/index.ts';
import { parseUuid, plainAddress } from '../../kernel/index.ts';
import { RETRY_AFTER_SECONDS } from '../../platform/http/index.ts';
import type { ProblemDropped } from './answer-schemas.ts';
import type { NativeParts } from './native-parts.ts';
import { networkDenial } from './network-denial.ts';
import { sendProblem } from './problem.ts';
import type { ReceiptPending } from './receipt-schema.ts';
import { refuseToken } from './refuse-token.ts';

/**
 * Answers `GET /v1/verifications/{id}/receipt`: to the institution that called, from the networks of its right. A right
 * that is over does not take away the proof of what it was used for. Of others' calls nobody hears that they exist.
 */
export async function answerReceipt(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { tokens, noise, publicUrl, receiptOf, clock }: NativeParts,
): Promise<FastifyReply> {
  const { gate } = request.caller;
  // Nothing is recorded, so no log statement tells that a key was revoked.
  await gate.book.refreshIfChanged();
  const token = await tokens.check(request.headers.authorization, gate.book);
  const peer = plainAddress(request.ip);
  if (!('client' in token)) {
    if (gate.book.mode === 'live') noise.count(peer, 'token_invalid');
    return refuseToken(request, reply, publicUrl);
  }
  const denial = networkDenial(token.client, peer, gate.book, clock);
  if (denial) return sendProblem(request, reply, denial, { status: 403 }, publicUrl);
  const id = parseUuid(request.params.id);
  const answer = id && gate.book.mode === 'live' ? await receiptOf?.(id, token.client.institutionId) : undefined;
  if (!id || !answer) return sendProblem(request, reply, 'receipt_unknown', { status: 404 }, publicUrl);
  if (answer !== 'pending' && 'receipt' in answer) return reply.send(answer.receipt);
  if (answer !== 'pending') {
    const detail = { status: 410, dropped: goneBy(answer.dropped) };
    return sendProblem(request, reply, 'receipt_dropped', detail, publicUrl);
  }
  const pending: ReceiptPending = { id, status: 'pending' };
  return reply.code(202).header('retry-after', RETRY_AFTER_SECONDS).send(pending);
}

/** Which month is gone and by which record of the log, so that whoever asked can look it up in an export. */
function goneBy(dropped: DroppedMonth): ProblemDropped {
  const by = recordName(dropped);
  const month = monthName(dropped.month);
  return {
    month,
    ...(dropped.leaf !== undefined && { leafIndex: dropped.leaf }),
    reason: {
      id: `Catatan bulan ${month} telah dihapus sesuai masa simpannya, oleh ${by.replace('record', 'catatan')} dalam log.`,
      en: `The records of ${month} were dropped when their time was over, by ${by} of the log.`,
    },
  };
}
