import type { FastifyRequest } from 'fastify';
import { plainAddress, type Uuid } from '../../../kernel/index.ts';
import { cookieIn } from '../../sessions/cookies.ts';
import type { PortalParts } from '../../sessions/portal-door.ts';
import type { Attempt } from '../parts.ts';

/** What a request tells of an attempt to sign in. */
export function attemptOf(request: FastifyRequest, { publicUrl, clock }: PortalParts): Attempt {
  return {
    requestId: request.id as Uuid,
    address: plainAddress(request.ip),
    arrivedAt: clock.monotonic(),
    browser: request.headers['user-agent'] ?? '',
    pass: cookieIn(request, publicUrl, 'browser'),
  };
}
