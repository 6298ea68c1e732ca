import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Administration, KeyRing } from '../../audit/index.ts';
import { findActingOfficer, type Officer } from '../../institutions/index.ts';
import { type Clock, dayAt, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { tokenMatches } from '../secrets.ts';
import { cookieIn, setCookie } from './cookies.ts';
import { type BegunSession, csrfOf, type Session, useSession } from './session.ts';

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
  readonly token: string;
}

const signedIn = new WeakMap<FastifyRequest, SignedIn>();

/**
 * Lets none but signed-in officers through to the routes of `app`: the cookie names a living session, its officer may act
 * today, and a change comes from our own pages. Who has yet to enrol a second factor passes only where `lets` says so.
 * Answers `not_signed_in` (401) or `not_permitted` (403).
 */
export function guardPortal(app: FastifyInstance, parts: PortalParts, lets: 'whole' | 'enrolling' = 'whole'): void {
  app.addHook('onRequest', async (request) => {
    const { pool, clock, publicUrl } = parts;
    const token = cookieIn(request, publicUrl, 'session');
    const session = token === undefined ? undefined : await useSession(pool, clock, token);
    const officer = session && (await officerToday(parts, session.officerId));
    if (token === undefined || !session || !officer)
      throw new Fault('not_signed_in', 'Sign in first.', { remedy: 'POST /portal/v1/session.' });
    if (session.enrolling && lets === 'whole') throw enrolFirst();
    if (!isSafe(request)) checkChange(request, session);
    signedIn.set(request, { officer, session, token });
  });
}

/** The officer of an id when it may act today. Appointments are of days; those of any zone last while Jakarta's day does. */
export function officerToday(
  { pool, clock }: Pick<PortalParts, 'clock'> & { readonly pool: Sql },
  officerId: Uuid,
): Promise<Officer | undefined> {
  return findActingOfficer(pool, officerId, dayAt(clock.business(), 'WIB'));
}

/** The officer behind a request that `guardPortal` let through. */
export function officerOf(request: FastifyRequest): Officer {
  return signedInBehind(request).officer;
}

/** The session behind a request that `guardPortal` let through. */
export function sessionOf(request: FastifyRequest): Session {
  return signedInBehind(request).session;
}

/** What the pages of the session behind a request send with each change. */
export function csrfBehind(request: FastifyRequest): string {
  return csrfOf(signedInBehind(request).token);
}

/** What a use case that changes something is handed: the log names the officer by its id. */
export function administrationBy(request: FastifyRequest, { pool, clock, keys }: PortalParts): Administration {
  return { pool, clock, keys, actor: officerOf(request).officerId };
}

/** Gives the browser its session, which is gone with the browser. */
export function setSessionCookie(reply: FastifyReply, { token }: Pick<BegunSession, 'token'>, publicUrl: string): void {
  setCookie(reply, publicUrl, 'session', token);
}

const NOT_FROM_HERE = 'Perubahan ini tidak dikirim dari halaman portal. Muat ulang halamannya, lalu coba lagi.';

/** Refuses with `not_permitted` what a page of another site made the browser send, as far as the browser says so. */
export function checkSite({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin') return;
  throw new Fault('not_permitted', 'This did not come from a page of the portal.', {
    field: 'sec-fetch-site',
    indonesian: NOT_FROM_HERE,
  });
}

function signedInBehind(request: FastifyRequest): SignedIn {
  const found = signedIn.get(request);
  if (!found) throw new Error('This route is not behind guardPortal.');
  return found;
}

function isSafe({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Fetch metadata says what made the request where the browser sends it; the token says so for all. */
function checkChange(request: FastifyRequest, { csrfHash }: Session): void {
  checkSite(request);
  const token = request.headers[CSRF_HEADER];
  if (typeof token === 'string' && tokenMatches(csrfHash, token)) return;
  throw new Fault('not_permitted', 'This change did not come from a page of the portal.', {
    field: CSRF_HEADER,
    remedy: 'Send the token that signing in gave you.',
    indonesian: NOT_FROM_HERE,
  });
}

function enrolFirst(): Fault {
  return new Fault('not_permitted', 'Your role needs a second factor, and you have none yet.', {
    field: 'secondFactor',
    remedy: 'POST /portal/v1/account/totp, or /portal/v1/account/passkeys/options.',
    indonesian: 'Peran Anda memerlukan faktor kedua, dan Anda belum memasangnya. Pasang dahulu di Akun saya.',
  });
}
