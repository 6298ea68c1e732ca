import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Cookies of the portal: the session's token, a sign-in that is half done, a browser that is known, a way to a provider. */
const cookies = { session: 'gapura', ticket: 'gapura-ticket', browser: 'gapura-browser', oidc: 'gapura-oidc' } as const;
export type PortalCookie = keyof typeof cookies;

/**
 * Gives the browser a cookie: not readable by scripts, sent by our own pages only. Without `seconds` it is gone with the
 * browser. The way back from an identity provider comes from another site, so that one cookie is sent then too.
 */
export function setCookie(
  reply: FastifyReply,
  publicUrl: string,
  cookie: PortalCookie,
  value: string,
  seconds?: number,
): void {
  const text = stringifySetCookie({
    name: nameOf(cookie, publicUrl),
    value,
    path: '/',
    httpOnly: true,
    sameSite: cookie === 'oidc' ? 'lax' : 'strict',
    secure: isSecure(publicUrl),
    ...(seconds !== undefined && { maxAge: seconds }),
  });
  reply.header('set-cookie', text);
}

/** Takes a cookie away. */
export function clearCookie(reply: FastifyReply, publicUrl: string, cookie: PortalCookie): void {
  setCookie(reply, publicUrl, cookie, '', 0);
}

/** The token in a cookie of ours (256 bits, base64url); undefined when there is none that could be one. */
export function cookieIn({ headers }: FastifyRequest, publicUrl: string, cookie: PortalCookie): string | undefined {
  const value = parseCookie(headers.cookie ?? '')[nameOf(cookie, publicUrl)];
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** The prefix lets no other host and no plain HTTP set it (RFC 6265bis 4.1.3.2), so nobody can plant a session. */
function nameOf(cookie: PortalCookie, publicUrl: string): string {
  return isSecure(publicUrl) ? `__Host-${cookies[cookie]}` : cookies[cookie];
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}
