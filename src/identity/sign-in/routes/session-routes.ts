import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { answers } from '../../../platform/http/index.ts';
import { cookieIn } from '../../sessions/cookies.ts';
import { checkSite, PORTAL_PATH } from '../../sessions/portal-door.ts';
import { useFirstLogin } from '../letters/use-first-login.ts';
import type { SignInParts } from '../parts.ts';
import { askToSignIn, signInByPasskey } from '../passkeys/sign-in-by-passkey.ts';
import { signInByCode } from '../second-factor.ts';
import { signIn } from '../sign-in.ts';
import { answerSignIn, refuse } from './answer.ts';
import { attemptOf } from './attempt-of.ts';
import { AssertionBody, CodeBody, FirstLoginBody, HalfView, LoginBody, SessionView } from './schemas.ts';

/** Where sessions are begun and ended. */
export const SESSION_PATH = `${PORTAL_PATH}/session`;

const schema = (operationId: string, summary: string, body?: object) => ({
  schema: { operationId, summary, ...(body && { body }), response: { 200: HalfView, 201: SessionView } },
});

/** Routes of whoever is not signed in yet. None of them does anything for a page of another site. */
export function sessionRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { publicUrl } = parts;
  app.addHook('onRequest', async (request) => checkSite(request));

  const byPassword = schema('signIn', 'Sign in by login and password.', LoginBody);
  app.post<{ Body: Static<typeof LoginBody> }>(SESSION_PATH, byPassword, async (request, reply) =>
    answerSignIn(request, reply, parts, await signIn(parts, attemptOf(request, parts), request.body)),
  );

  const first = schema('firstLogin', 'Set the password with the code of the letter.', FirstLoginBody);
  app.post<{ Body: Static<typeof FirstLoginBody> }>(`${PORTAL_PATH}/first-login`, first, async (request, reply) =>
    answerSignIn(request, reply, parts, await useFirstLogin(parts, attemptOf(request, parts), request.body)),
  );

  for (const [path, method, operationId] of [
    ['totp', 'totp', 'signInByTotp'],
    ['recovery-code', 'recovery_code', 'signInByRecoveryCode'],
  ] as const) {
    const byCode = schema(operationId, 'Go on with a code as second factor.', CodeBody);
    app.post<{ Body: Static<typeof CodeBody> }>(`${SESSION_PATH}/${path}`, byCode, async (request, reply) => {
      const ticket = cookieIn(request, publicUrl, 'ticket');
      const attempt = attemptOf(request, parts);
      return answerSignIn(request, reply, parts, await signInByCode(parts, attempt, method, ticket, request.body.code));
    });
  }
  passkeyRoutes(app, parts);
}

function passkeyRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { publicUrl } = parts;
  const options = {
    schema: {
      operationId: 'askForPasskey',
      summary: 'What navigator.credentials.get() needs.',
      response: answers.asItIs,
    },
  };
  app.post(`${SESSION_PATH}/passkey/options`, options, async (request, reply) => {
    const asked = await askToSignIn(parts, cookieIn(request, publicUrl, 'ticket'));
    return asked === 'passkeys_unavailable' ? refuse(request, reply, { outcome: asked }) : reply.send(asked);
  });

  const byPasskey = schema('signInByPasskey', 'Sign in by passkey, as second factor or alone.', AssertionBody);
  app.post<{ Body: Static<typeof AssertionBody> }>(`${SESSION_PATH}/passkey`, byPasskey, async (request, reply) => {
    const ticket = cookieIn(request, publicUrl, 'ticket');
    const response = request.body as AuthenticationResponseJSON;
    const answer = await signInByPasskey(parts, attemptOf(request, parts), ticket, response);
    return answerSignIn(request, reply, parts, answer);
  });
}
