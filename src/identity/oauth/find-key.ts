import { errors, importJWK, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose';
import type { Clock, Uuid } from '../../kernel/index.ts';
import type { ClientKey } from './client-key.ts';
import { verifyWithRemoteKeys } from './remote-keys.ts';
import { SKEW_S, type TokenRefusal } from './token-refusals.ts';

/** Names that a signature's algorithm goes by, and the `alg` of the keys that make such: RFC 8037, RFC 9864, RFC 7518. */
const algorithms = new Map([
  ['EdDSA', 'EdDSA'],
  ['Ed25519', 'EdDSA'],
  ['ES256', 'ES256'],
]);

/** What a signed assertion says and the key it is signed with, or why no key fits. */
export type Signed = { readonly payload: JWTPayload; readonly keyId: Uuid } | { readonly refusal: TokenRefusal };

/** Finds which of a client's keys in force an assertion is signed with: the one that it names, or any of its kind. */
export async function findKey(
  assertion: string,
  { kid, alg }: { readonly kid?: unknown; readonly alg?: unknown },
  keys: readonly ClientKey[],
  { audiences, clock }: { readonly audiences: readonly string[]; readonly clock: Clock },
): Promise<Signed> {
  const kind = algorithms.get(String(alg));
  if (kind === undefined) return { refusal: 'algorithm_refused' };
  const named = keys.filter(({ jwk }) => jwk === null || kid === undefined || jwk.kid === kid);
  const candidates = named.filter(({ jwk }) => jwk === null || jwk.alg === kind);
  const options = {
    algorithms: [...algorithms.keys()],
    audience: [...audiences],
    currentDate: new Date(clock.now()),
    clockTolerance: SKEW_S,
  };
  let refusal: TokenRefusal = 'key_unknown';
  for (const key of candidates) {
    try {
      const { payload } = await verifyWith(assertion, key, options);
      return { payload, keyId: key.keyId };
    } catch (error) {
      refusal = refusalOf(error);
      if (!isAboutTheKey(refusal)) break;
    }
  }
  return { refusal };
}

function verifyWith(assertion: string, { jwk, jwksUri }: ClientKey, options: JWTVerifyOptions) {
  if (jwk === null) return verifyWithRemoteKeys(assertion, jwksUri ?? '', options);
  return importJWK(jwk).then((key) => jwtVerify(assertion, key, options));
}

/** Another key may still fit; what is wrong with the claims is wrong under every key. */
function isAboutTheKey(refusal: TokenRefusal): boolean {
  return refusal === 'signature_wrong' || refusal === 'key_unknown' || refusal === 'keys_unreachable';
}

/** Whatever comes from no rule of the library came from the way to the client's JWK set, or from what it serves. */
function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'assertion_expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature_wrong';
  if (error instanceof errors.JWKSNoMatchingKey) return 'key_unknown';
  if (error instanceof errors.JWTClaimValidationFailed) return refusalOfClaim(error);
  const malformed = [errors.JWSInvalid, errors.JWTInvalid, errors.JOSENotSupported];
  return malformed.some((kind) => error instanceof kind) ? 'assertion_malformed' : 'keys_unreachable';
}

function refusalOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): TokenRefusal {
  if (reason !== 'check_failed') return 'claims_missing';
  return claim === 'aud' ? 'audience_wrong' : 'assertion_not_yet_valid';
}
