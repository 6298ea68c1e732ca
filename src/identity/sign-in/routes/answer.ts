import { STATUS_CODES } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Officer } from '../../../institutions/index.ts';
import { readSettings } from '../../../settings/index.ts';
import { clearCookie, setCookie } from '../../sessions/cookies.ts';
import { setSessionCookie } from '../../sessions/portal-door.ts';
import { endsOf } from '../../sessions/session.ts';
import type { SignedIn, SignInRefusal } from '../finish-sign-in.ts';
import type { WeakPassword } from '../letters/use-first-login.ts';
import { PASS_SECONDS } from '../limits/known-browsers.ts';
import { signInOutcomes } from '../outcomes.ts';
import type { SignInParts } from '../parts.ts';
import { passwordWeaknesses } from '../passwords/check-strength.ts';
import { STEP_MINUTES } from '../policy.ts';
import type { HalfSignedIn } from '../sign-in.ts';
import { workplaceOf } from './workplace-of.ts';

/** Answers how signing in ended: with the session and its cookies, half-way with a ticket, or as a problem. */
export async function answerSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: SignInParts,
  answer: SignedIn | HalfSignedIn | SignInRefusal | WeakPassword,
): Promise<FastifyReply> {
  switch (answer.outcome) {
    case 'signed_in':
    case 'enrol_needed':
      giveCookies(reply, parts.publicUrl, answer);
      return reply.code(201).send(await viewBegun(answer, parts));
    case 'second_factor_needed':
      giveCookies(reply, parts.publicUrl, answer);
      return reply.code(200).send({ outcome: answer.outcome, methods: answer.methods });
    default:
      return refuse(request, reply, answer);
  }
}

/** Gives the browser what it goes on with: its session and pass, or the ticket of a sign-in that is half-way. */
export function giveCookies(reply: FastifyReply, publicUrl: string, answer: SignedIn | HalfSignedIn): void {
  if ('ticket' in answer) {
    setCookie(reply, publicUrl, 'ticket', answer.ticket, STEP_MINUTES * 60);
    return;
  }
  setSessionCookie(reply, answer.session, publicUrl);
  setCookie(reply, publicUrl, 'browser', answer.pass, PASS_SECONDS);
  clearCookie(reply, publicUrl, 'ticket');
}

/** Answers a refusal as a problem (RFC 9457), with a sentence for the person. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: SignInRefusal | WeakPassword,
): FastifyReply {
  const { status, id, en } = signInOutcomes[answer.outcome];
  if ('seconds' in answer && answer.seconds !== undefined) reply.header('retry-after', answer.seconds);
  const reasons = 'weaknesses' in answer ? answer.weaknesses : [];
  const problem = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: answer.outcome,
    detail: [en, ...reasons.map((reason) => passwordWeaknesses[reason].en)].join(' '),
    instance: `urn:uuid:${request.id}`,
    messages: { user: { id, en } },
    ...(reasons.length > 0 && { reasons: reasons.map((code) => ({ code, ...passwordWeaknesses[code] })) }),
  };
  return reply.code(status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
}

/** A session as whoever has it sees it. */
export async function viewSession(
  officer: Officer,
  { csrf, beganAt, enrolling }: { readonly csrf: string; readonly beganAt: Date; readonly enrolling: boolean },
  { clock, pool, actsOf }: SignInParts,
) {
  const { officerId, name, position, roles, officeCode, institutionId, applicationId } = officer;
  const { idleAt, lastAt } = endsOf({ beganAt }, clock, await readSettings(pool));
  return {
    outcome: enrolling ? 'enrol_needed' : 'signed_in',
    officer: { id: officerId, name, position, roles, officeCode, institutionId, applicationId },
    workplace: await workplaceOf(pool, officer),
    acts: enrolling ? [] : actsOf(officer),
    enrolling,
    csrf,
    now: new Date(clock.now()).toISOString(),
    idleAt: new Date(idleAt).toISOString(),
    lastAt: new Date(lastAt).toISOString(),
  };
}

function viewBegun({ officer, session, outcome }: SignedIn, parts: SignInParts) {
  return viewSession(officer, { ...session, enrolling: outcome === 'enrol_needed' }, parts);
}
