import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Administration, KeyRing } from '../../audit/index.ts';
import { findActingOfficer, type Officer } from '../../institutions/index.ts';
import { type Clock, dayAt, Fault } from '../../kernel/index.ts';
import { tokenMatches } from '../secrets.ts';
import { type BegunSession, type Session, useSession } from './session.ts';

/** Where the portal's API begins. It makes no promise of staying as it is; `/v1` does. */
export const PORTAL_PATH = '/portal/v1';

/** The header that every change carries beside the cookie: a page of another site can send the cookie, but not read this. */
export const CSRF_HEADER = 'x-csrf-token';

/** What the portal's routes stand on. */
export interface PortalParts {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly publicUrl: string;
}

interface SignedIn {
  readonly officer: Officer;
  readonly session: Session;
}

const signedIn = new WeakMap<FastifyRequest, SignedIn>();

/**
 * Lets none but signed-in officers through to the routes of `app`: the cookie names a living session, its officer may act
 * today, and a change comes from our own pages. Answers `not_signed_in` (401) or `not_permitted` (403).
 */
export function guardPortal(app: FastifyInstance, parts: PortalParts): void {
  app.addHook('onRequest', async (request) => {
    const { pool, clock } = parts;
    const token = tokenIn(request);
    const session = token === undefined ? undefined : await useSession(pool, clock, token);
    // Appointments are of days; an officer of any zone may act while its day lasts in Jakarta's.
    const today = dayAt(clock.business(), 'WIB');
    const officer = session && (await findActingOfficer(pool, session.officerId, today));
    if (!session || !officer)
      throw new Fault('not_signed_in', 'Sign in first.', { remedy: 'POST /portal/v1/session.' });
    if (!isSafe(request)) checkOrigin(request, session);
    signedIn.set(request, { officer, session });
  });
}

/** The officer behind a request that `guardPortal` let through. */
export function officerOf(request: FastifyRequest): Officer {
  return signedInBehind(request).officer;
}

/** The session behind a request that `guardPortal` let through. */
export function sessionOf(request: FastifyRequest): Session {
  return signedInBehind(request).session;
}

/** What a use case that changes something is handed: the log names the officer by its id. */
export function administrationBy(request: FastifyRequest, { pool, clock, keys }: PortalParts): Administration {
  return { pool, clock, keys, actor: officerOf(request).officerId };
}

/** Gives the browser its session: not readable by scripts, sent by our own pages only, gone with the browser. */
export function setSessionCookie(reply: FastifyReply, { token }: Pick<BegunSession, 'token'>, publicUrl: string): void {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-gapura' : 'gapura';
  reply.header('set-cookie', `${name}=${token}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`);
}

function signedInBehind(request: FastifyRequest): SignedIn {
  const found = signedIn.get(request);
  if (!found) throw new Error('This route is not behind guardPortal.');
  return found;
}

function tokenIn({ headers }: FastifyRequest): string | undefined {
  return /(?:^|;\s*)(?:__Host-)?gapura=([\w-]{43})(?:;|$)/.exec(headers.cookie ?? '')?.[1];
}

function isSafe({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Fetch metadata says what made the request where the browser sends it; the token says so for all. */
function checkOrigin({ headers }: FastifyRequest, { csrfHash }: Session): void {
  const site = headers['sec-fetch-site'];
  const token = headers[CSRF_HEADER];
  const ours = site === undefined || site === 'same-origin';
  if (ours && typeof token === 'string' && tokenMatches(csrfHash, token)) return;
  throw new Fault('not_permitted', 'This change did not come from a page of the portal.', {
    field: CSRF_HEADER,
    remedy: 'Send the token that signing in gave you.',
  });
}
