import type { FastifyReply } from 'fastify';
import type { Clock } from '../../kernel/index.ts';
import type { Answer } from '../finding.ts';
import type { Gate } from '../gate.ts';
import { noticesOf, quotaOf } from './quota.ts';

/** Tells the quota of the day, beside the RateLimit headers of the second, and a notice when little is left. */
export function quotaHeaders(
  reply: FastifyReply,
  { right, day, left }: Answer,
  { book }: Gate,
  { clock }: { readonly clock: Clock },
): void {
  const zone = right && book.institution(right.institutionId)?.timeZone;
  if (!right || !day || left === null || !zone) return;
  const quota = quotaOf(right, day, left, clock.business(), zone);
  reply.headers({ 'quota-limit': quota.limit, 'quota-remaining': quota.left, 'quota-reset': quota.resetsInSeconds });
  const notices = noticesOf(right, quota).map(({ code }) => code);
  if (notices.length > 0) reply.header('gapura-notice', notices.join(', '));
}
