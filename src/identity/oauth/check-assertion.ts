import { decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import type { Clock, Uuid } from '../../kernel/index.ts';
import type { Credential } from '../model.ts';
import type { ClientDirectory } from './client-directory.ts';
import { clientIdOf, credentialIdOf } from './client-id.ts';
import { type ClientKey, isInForce } from './client-key.ts';
import { findKey } from './find-key.ts';
import { MOST_LIFETIME_S, SKEW_S, type TokenRefusal } from './token-refusals.ts';
import type { UsedAssertions } from './used-assertions.ts';

/** What an assertion is checked against. */
export interface AssertionCheck {
  readonly directory: ClientDirectory;
  /** What `aud` may name: the issuer and the token endpoint. */
  readonly audiences: readonly string[];
  readonly used: UsedAssertions;
  readonly clock: Clock;
}

/** The client that an assertion proves and the key it is signed with, or why it proves nothing. */
export type CheckedAssertion =
  | { readonly client: Credential; readonly keyId: Uuid }
  | { readonly refusal: TokenRefusal; readonly known: Credential | undefined };

/**
 * Checks a client assertion (RFC 7523 section 3): issued by and about the client, for this server, in force for at most
 * five minutes, signed with a key of the client, and never seen before.
 */
export async function checkAssertion(assertion: string, check: AssertionCheck): Promise<CheckedAssertion> {
  const read = decode(assertion);
  if (!read) return { refusal: 'assertion_malformed', known: undefined };
  const known = await findClient(read.payload, check.directory);
  if (!known) return { refusal: 'client_unknown', known: undefined };
  const keys = check.directory.clientKeys(known.credentialId);
  const inForce = keys.filter((key) => isInForce(key, check.clock.now()));
  const signed = await findKey(assertion, read.header, inForce, check);
  if ('refusal' in signed) {
    const isRevoked = await fitsRevoked(assertion, read.header, keys, check);
    return { refusal: isRevoked ? 'key_revoked' : signed.refusal, known };
  }
  const refusal = await refusalOfClaims(signed.payload, known, check);
  return refusal ? { refusal, known } : { client: known, keyId: signed.keyId };
}

/** Whether the key it is signed with was in force once: after a rotation that is what its holder has to hear. */
async function fitsRevoked(
  assertion: string,
  header: Parameters<typeof findKey>[1],
  keys: readonly ClientKey[],
  check: AssertionCheck,
): Promise<boolean> {
  const revoked = keys.filter((key) => !isInForce(key, check.clock.now()) && key.jwk !== null);
  return revoked.length > 0 && 'keyId' in (await findKey(assertion, header, revoked, check));
}

/**
 * Whom an assertion says it is of, unproven: failures are counted by it, so that one broken application behind a shared
 * address locks no other out. Empty when it says nothing that could be a client.
 */
export function claimedIssuer(assertion: string): string {
  const issuer = decode(assertion)?.payload.iss;
  return typeof issuer === 'string' && credentialIdOf(issuer) ? issuer : '';
}

function decode(assertion: string) {
  try {
    return { header: decodeProtectedHeader(assertion), payload: decodeJwt(assertion) };
  } catch {
    return undefined;
  }
}

/**
 * A client may have been registered, or its keys added or revoked, through another process. No log statement tells that
 * here in time, as one does for verifications, and a client comes once in a quarter of an hour: so it is asked each time.
 */
async function findClient({ iss }: JWTPayload, directory: ClientDirectory): Promise<Credential | undefined> {
  const id = typeof iss === 'string' ? credentialIdOf(iss) : undefined;
  if (!id) return undefined;
  await directory.refreshIfChanged();
  const found = directory.credentialById(id);
  // An id under the prefix of the other mode names nobody: who writes sandbox must never be given a live token.
  return found?.kind === 'oauth' && clientIdOf(found) === iss ? found : undefined;
}

/** What the library does not judge: who it is about, how long it lives, whether it was used. The jti is spent last. */
async function refusalOfClaims(
  { iss, sub, exp, iat, jti }: JWTPayload,
  client: Credential,
  { clock, used }: AssertionCheck,
): Promise<TokenRefusal | undefined> {
  if (typeof exp !== 'number' || typeof jti !== 'string' || jti === '' || sub === undefined) return 'claims_missing';
  if (iss !== sub) return 'subject_wrong';
  const now = clock.now() / 1000;
  if (iat !== undefined && iat > now + SKEW_S) return 'assertion_not_yet_valid';
  if (exp > now + MOST_LIFETIME_S + SKEW_S) return 'assertion_too_long';
  if (client.status !== 'active') return 'client_inactive';
  const isFirst = await used.use(client.credentialId, jti, new Date((exp + SKEW_S) * 1000));
  return isFirst ? undefined : 'assertion_used';
}
