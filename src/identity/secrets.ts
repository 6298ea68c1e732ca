import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { hash as argon2Hash, verify as argon2Verify, type Options } from '@node-rs/argon2';

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane; some 15 ms here. */
const argon2id: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Bits of a secret that Gapura makes itself: too many to guess, so that only its theft matters. */
const SECRET_BYTES = 32;

/** A new secret in base64url, to be shown once. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Hashes a password for keeping (Argon2id, PHC text). */
export function hashPassword(password: string): Promise<string> {
  return argon2Hash(password, argon2id);
}

/** True when the password is the one that was hashed. */
export async function passwordMatches(secretHash: string, password: string): Promise<boolean> {
  return argon2Verify(secretHash, password).catch(() => false);
}

/** Hashes a token of Gapura's own making: 256 random bits need no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** True when the token is the one that was hashed; takes as long for a near miss as for a far one. */
export function tokenMatches(secretHash: string, token: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(token)), Buffer.from(secretHash.padEnd(64).slice(0, 64)));
}
