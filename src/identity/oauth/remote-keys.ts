import { createRemoteJWKSet, errors, type JWTVerifyOptions, type JWTVerifyResult, jwtVerify } from 'jose';

/** jose keeps a fetched set for ten minutes and fetches at most every 30 s, whatever key is asked for. */
const sets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/** Checks an assertion with the keys that a client serves at an address; throws as `jwtVerify` and `fetch` do. */
export async function verifyWithRemoteKeys(
  assertion: string,
  uri: string,
  options: JWTVerifyOptions,
): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(assertion, remoteKeys(uri), options);
  } catch (error) {
    if (error instanceof errors.JWKSMultipleMatchingKeys) return verifyWithEach(assertion, error, options);
    throw error;
  }
}

/** While a client changes over it serves two keys of a kind, and an assertion without `kid` does not tell which. */
async function verifyWithEach(
  assertion: string,
  matching: errors.JWKSMultipleMatchingKeys,
  options: JWTVerifyOptions,
): Promise<JWTVerifyResult> {
  for await (const key of matching) {
    try {
      return await jwtVerify(assertion, key, options);
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
    }
  }
  throw new errors.JWSSignatureVerificationFailed();
}

function remoteKeys(uri: string): ReturnType<typeof createRemoteJWKSet> {
  const known = sets.get(uri);
  if (known) return known;
  const set = createRemoteJWKSet(new URL(uri), {
    timeoutDuration: 3_000,
    cacheMaxAge: 600_000,
    cooldownDuration: 30_000,
  });
  sets.set(uri, set);
  return set;
}
