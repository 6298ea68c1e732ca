import { createHash, hash as digest, randomBytes, timingSafeEqual } from 'node:crypto';
import { hash as argon2Hash, hashRaw as argon2Raw, verify as argon2Verify, type Options } from '@node-rs/argon2';

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane; some 15 ms here. */
const argon2id: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** 512 KiB, one pass, some 0.15 ms: a restart can pay it for 6,500 institutions, and a guesser needs memory all the same. */
const quickArgon2id: Options = { algorithm: 2, memoryCost: 512, timeCost: 1, parallelism: 1 };

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

/**
 * The 32 bytes that a proven password is known by: Argon2id at an eightieth of the cost, with a `key` that the database
 * does not hold as its secret value (RFC 9106, 3.1). Its salt is made of the kept hash, which has a random one of its
 * own: a proof is of one secret of one credential.
 */
export function provePassword(key: Buffer, secretHash: string, password: string): Promise<Buffer> {
  return argon2Raw(password, { ...quickArgon2id, secret: key, salt: digest('sha256', secretHash, 'buffer') });
}

/** Hashes a token of Gapura's own making: 256 random bits need no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** True when the token is the one that was hashed; takes as long for a near miss as for a far one. */
export function tokenMatches(secretHash: string, token: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(token)), Buffer.from(secretHash.padEnd(64).slice(0, 64)));
}
