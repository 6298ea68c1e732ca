import type { FastifyRequest } from 'fastify';
import { Fault } from '../../../kernel/index.ts';
import { officerOf, PORTAL_PATH, sessionOf } from '../../sessions/portal-door.ts';
import { type Account, accountOf } from '../accounts/account.ts';
import type { Own } from '../add-factor.ts';
import type { SignInParts } from '../parts.ts';

/** Where whoever is signed in sees and changes what it signs in with. */
export const ACCOUNT_PATH = `${PORTAL_PATH}/account`;

/** Who is behind a request, and in which session. */
export function ownOf(request: FastifyRequest): Own {
  return { officer: officerOf(request), sessionId: sessionOf(request).sessionId };
}

/** The account behind a request; throws `not_found` for an officer that never had a letter. */
export async function ownAccount(request: FastifyRequest, { pool }: SignInParts): Promise<Account> {
  const account = await accountOf(pool, officerOf(request).officerId);
  if (account) return account;
  throw new Fault('not_found', 'This officer has no account.', { remedy: 'Ask your administrator for a letter.' });
}
