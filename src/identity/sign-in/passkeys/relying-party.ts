import { isIP } from 'node:net';

/** Whom a passkey is made for: the domain, and the address that pages of it come from (WebAuthn 5.1.2). */
export interface RelyingParty {
  readonly rpID: string;
  readonly origin: string;
}

/**
 * The relying party of a public address; undefined where browsers have no passkeys: an address of numbers is no domain,
 * and over plain HTTP only localhost is a secure context.
 */
export function relyingPartyOf(publicUrl: string): RelyingParty | undefined {
  const { hostname, origin, protocol } = new URL(publicUrl);
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  if (isAddress || (protocol !== 'https:' && hostname !== 'localhost')) return undefined;
  return { rpID: hostname, origin };
}
