import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { Fault, parseUuid, type Uuid } from '../../../kernel/index.ts';
import { answers } from '../../../platform/http/index.ts';
import { clearCookie } from '../../sessions/cookies.ts';
import { endOwnSession, listSessions } from '../../sessions/list-sessions.ts';
import { csrfBehind, officerOf, PORTAL_PATH, sessionOf, setSessionCookie } from '../../sessions/portal-door.ts';
import { type BegunSession, endSession, raiseSession } from '../../sessions/session.ts';
import type { SignInParts } from '../parts.ts';
import { askForPasskey } from '../passkeys/prove-passkey.ts';
import { type Proof, proveAgain } from '../prove-again.ts';
import { refuse, viewSession } from './answer.ts';
import { attemptOf } from './attempt-of.ts';
import { ProofBody, ProvenView, SessionList, SessionParams, SessionView } from './schemas.ts';
import { SESSION_PATH } from './session-routes.ts';

/** Routes of a session about itself, for those as well who have yet to enrol a second factor. */
export function ownSessionRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { pool, clock, publicUrl } = parts;
  const who = { schema: { operationId: 'whoAmI', summary: 'Who is signed in.', response: { 200: SessionView } } };
  app.get(SESSION_PATH, who, async (request) =>
    viewSession(officerOf(request), { ...sessionOf(request), csrf: csrfBehind(request) }, parts),
  );

  const out = { schema: { operationId: 'signOut', summary: 'End this session.', response: answers.nothing } };
  app.delete(SESSION_PATH, out, async (request, reply) => {
    await endSession(pool, clock, sessionOf(request).sessionId);
    clearCookie(reply, publicUrl, 'session');
    return reply.code(204).send();
  });

  const options = {
    schema: { operationId: 'askForProof', summary: 'What proving oneself by passkey needs.', response: answers.asItIs },
  };
  app.post(`${SESSION_PATH}/proof/options`, options, async (request, reply) => {
    const asked = await askForPasskey(parts, officerOf(request).officerId);
    return asked === 'passkeys_unavailable' ? refuse(request, reply, { outcome: asked }) : reply.send(asked);
  });

  const again = {
    operationId: 'prove',
    summary: 'Prove oneself again.',
    body: ProofBody,
    response: { 200: ProvenView },
  };
  app.post<{ Body: Static<typeof ProofBody> }>(`${SESSION_PATH}/proof`, { schema: again }, async (request, reply) => {
    const attempt = attemptOf(request, parts);
    const refusal = await proveAgain(parts, attempt, officerOf(request).officerId, proofIn(request.body));
    if (refusal) return refuse(request, reply, refusal);
    const { csrf } = await raise(request, reply, parts, sessionOf(request).enrolling);
    return reply.send({ outcome: 'proven', csrf });
  });
}

/** Routes about all sessions of whoever is signed in. */
export function sessionListRoutes(app: FastifyInstance, { pool, clock }: SignInParts): void {
  const list = { operationId: 'listSessions', summary: 'Where one is signed in.', response: { 200: SessionList } };
  app.get(`${PORTAL_PATH}/sessions`, { schema: list }, async (request) => {
    const { sessionId, officerId } = sessionOf(request);
    const sessions = await listSessions(pool, clock, officerId);
    return { sessions: sessions.map(({ sessionId: id, ...rest }) => ({ id, current: id === sessionId, ...rest })) };
  });

  const end = {
    operationId: 'endSession',
    summary: 'End one of them.',
    params: SessionParams,
    response: answers.nothing,
  };
  app.delete<{ Params: Static<typeof SessionParams> }>(
    `${PORTAL_PATH}/sessions/:id`,
    { schema: end },
    async (request, reply) => {
      const id = parseUuid(request.params.id) as Uuid;
      if (await endOwnSession(pool, clock, sessionOf(request).officerId, id)) return reply.code(204).send();
      throw new Fault('not_found', 'There is no such session of yours.', { field: 'id' });
    },
  );
}

/** Gives the session behind a request the new token that its officer's proof has earned. */
export async function raise(
  request: FastifyRequest,
  reply: FastifyReply,
  { pool, clock, publicUrl }: SignInParts,
  enrolling: boolean,
): Promise<BegunSession> {
  const begun = await raiseSession(pool, clock, sessionOf(request), enrolling);
  if (!begun) throw new Fault('not_signed_in', 'The session was ended meanwhile.', { remedy: 'Sign in again.' });
  setSessionCookie(reply, begun, publicUrl);
  return begun;
}

/** The schema lets exactly one of them through. */
function proofIn({ password, code, passkey }: Static<typeof ProofBody>): Proof {
  if (password !== undefined) return { password };
  return code === undefined ? { passkey: passkey as AuthenticationResponseJSON } : { code };
}
