import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { plainAddress } from '../../../kernel/index.ts';

/** Requests a minute of one address that is not signed in: an office of hundreds may stand behind one. */
const MOST_A_MINUTE = 600;
const MINUTE_MS = 60_000;

/**
 * Limits what strangers ask one process for, since every step of a sign-in leaves a row for five minutes. Answers 429 with
 * Retry-After beyond it; those who are signed in are not counted.
 */
export async function limitRequests(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    max: MOST_A_MINUTE,
    timeWindow: MINUTE_MS,
    keyGenerator: ({ ip }) => plainAddress(ip),
  });
}
