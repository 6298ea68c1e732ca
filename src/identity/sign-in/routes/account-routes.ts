import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { answers } from '../../../platform/http/index.ts';
import { officerOf } from '../../sessions/portal-door.ts';
import { factorsOf } from '../factors.ts';
import type { SignInParts } from '../parts.ts';
import { passkeysOf } from '../passkeys/find-passkeys.ts';
import { changePassword } from '../passwords/change-password.ts';
import { mustEnrol } from '../policy.ts';
import { refuse } from './answer.ts';
import { attemptOf } from './attempt-of.ts';
import { ACCOUNT_PATH, ownAccount, ownOf } from './own-account.ts';
import { AccountView, PasswordBody } from './schemas.ts';

/** What one signs in with. */
export function accountViewRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { pool } = parts;
  const view = { operationId: 'readAccount', summary: 'What one signs in with.', response: { 200: AccountView } };
  app.get(ACCOUNT_PATH, { schema: view }, async (request) => {
    const officer = officerOf(request);
    const { login, passwordSetAt } = await ownAccount(request, parts);
    const { totpAddedAt, recoveryCodes } = await factorsOf(pool, officer.officerId);
    const passkeys = (await passkeysOf(pool, officer.officerId)).map(({ credentialId, name, addedAt, lastUsedAt }) => ({
      id: credentialId.toString('base64url'),
      name,
      addedAt,
      lastUsedAt,
    }));
    return { login, passwordSetAt, totpAddedAt, passkeys, recoveryCodes, mustEnrol: mustEnrol(officer) };
  });
}

/** The route that changes the password; the old one is its proof. */
export function passwordRoutes(app: FastifyInstance, parts: SignInParts): void {
  const change = {
    operationId: 'changePassword',
    summary: 'Change the password.',
    body: PasswordBody,
    response: answers.nothing,
  };
  app.post<{ Body: Static<typeof PasswordBody> }>(
    `${ACCOUNT_PATH}/password`,
    { schema: change },
    async (request, reply) => {
      const attempt = attemptOf(request, parts);
      const answer = await changePassword(parts, attempt, ownOf(request), request.body);
      return answer.outcome === 'changed' ? reply.code(204).send() : refuse(request, reply, answer);
    },
  );
}
