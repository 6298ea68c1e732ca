import type { FastifyInstance, FastifyReply } from 'fastify';
import { answers } from '../../../platform/http/index.ts';
import { clearCookie, cookieIn, setCookie } from '../../sessions/cookies.ts';
import type { OidcProvider } from '../oidc/open-provider.ts';
import { beginOidc, signInByOidc } from '../oidc/sign-in-by-oidc.ts';
import type { SignInParts } from '../parts.ts';
import { STEP_MINUTES } from '../policy.ts';
import { giveCookies } from './answer.ts';
import { attemptOf } from './attempt-of.ts';
import { SESSION_PATH } from './session-routes.ts';

const OIDC_PATH = `${SESSION_PATH}/oidc`;

/**
 * Routes that a browser walks by itself: to the provider, and back. They end at the start page, which is told the outcome
 * by its name and asks for the session, because nothing else can be handed to a page on such a way.
 */
export function oidcRoutes(app: FastifyInstance, parts: SignInParts, provider: OidcProvider): void {
  const { publicUrl } = parts;
  const begin = {
    operationId: 'beginOidc',
    summary: "Go to the staff's identity provider.",
    response: answers.elsewhere,
  };
  app.get(OIDC_PATH, { schema: begin }, async (_request, reply) => {
    const { url, ticket } = await beginOidc(parts, provider, `${publicUrl}${OIDC_PATH}/callback`);
    setCookie(reply, publicUrl, 'oidc', ticket, STEP_MINUTES * 60);
    return reply.redirect(url);
  });

  const end = { operationId: 'finishOidc', summary: 'Come back from it.', response: answers.elsewhere };
  app.get(`${OIDC_PATH}/callback`, { schema: end }, async (request, reply) => {
    const ticket = cookieIn(request, publicUrl, 'oidc');
    clearCookie(reply, publicUrl, 'oidc');
    const wayBack = new URL(request.url, publicUrl);
    const answer = await signInByOidc(parts, provider, attemptOf(request, parts), ticket, wayBack);
    if ('session' in answer || 'ticket' in answer) giveCookies(reply, publicUrl, answer);
    return backTo(reply, answer.outcome);
  });
}

function backTo(reply: FastifyReply, outcome: string): FastifyReply {
  return reply.redirect(`/?sign-in=${outcome}`);
}
