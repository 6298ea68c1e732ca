import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SigningKey } from './private-key.ts';

/** Seconds that an assertion is in force for. It is used at once, and once. */
const LIFETIME_S = 60;

/** Who asserts, with which key, and to whom. */
export interface Asserting {
  readonly clientId: string;
  readonly signingKey: SigningKey;
  /** The issuer that the token is asked of. */
  readonly audience: string;
}

/** A signed proof of who the client is (RFC 7523 section 3), new for each token request. `now` in milliseconds. */
export async function signAssertion(
  { clientId, signingKey: { key, alg, kid }, audience }: Asserting,
  now: number = Date.now(),
): Promise<string> {
  const at = Math.floor(now / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg, typ: 'JWT', ...(kid !== undefined && { kid }) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(audience)
    .setIssuedAt(at)
    .setExpirationTime(at + LIFETIME_S)
    .setJti(randomUUID())
    .sign(key);
}
