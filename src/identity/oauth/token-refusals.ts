/** Seconds that an assertion may be in force for: long enough for any request, short enough that a stolen one is stale. */
export const MOST_LIFETIME_S = 300;
/** Seconds by which the client's clock may differ from ours. */
export const SKEW_S = 30;

/** How a refused token request is told: the error of RFC 6749 section 5.2, and what happened and what to do about it. */
interface TokenRefusalRow {
  readonly error: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'temporarily_unavailable';
  readonly status: 400 | 401 | 413 | 415 | 429 | 503;
  readonly description: string;
}

const badRequest = (description: string) => ({ error: 'invalid_request', status: 400, description }) as const;
const badClient = (description: string) => ({ error: 'invalid_client', status: 401, description }) as const;

/** Why no token was given. The answer has the code as `reason`; `docs/reference/errors.md` lists them. */
export const tokenRefusals = {
  request_malformed: badRequest(
    'The body is not form-encoded (application/x-www-form-urlencoded). Send the parameters as a form.',
  ),
  parameter_missing: badRequest(
    'A parameter is missing or empty. Send grant_type, client_assertion_type and client_assertion.',
  ),
  parameter_repeated: badRequest('A parameter is there twice. Send each once.'),
  grant_unsupported: {
    error: 'unsupported_grant_type',
    status: 400,
    description: 'This grant type is not offered. Send grant_type=client_credentials.',
  },
  assertion_type_wrong: badRequest(
    'client_assertion_type is another one. Send urn:ietf:params:oauth:client-assertion-type:jwt-bearer.',
  ),
  assertion_malformed: badClient('client_assertion is no signed JWT. Sign one with a JWT library.'),
  client_unknown: badClient('iss names no client. Put your client id, gpl_... or gps_..., into iss and sub.'),
  client_mismatch: badClient('client_id is another than the iss of the assertion. Leave it out, or send the same.'),
  client_inactive: badClient('The client is suspended or revoked. Ask the office that issued it.'),
  key_unknown: badClient(
    'No key in force has this kid and is of this kind. Register the public key, or leave kid out.',
  ),
  key_revoked: badClient('The key that signed this was revoked. Sign with a key in force.'),
  keys_unreachable: badClient('Your JWK set could not be fetched. See that its address answers within 3 s.'),
  algorithm_refused: badClient('This algorithm is not taken. Sign with EdDSA (Ed25519) or ES256 (P-256).'),
  signature_wrong: badClient('The signature does not fit the registered key. Sign with the private half of that pair.'),
  audience_wrong: badClient('aud is another server. Put the address of the token endpoint, or the issuer, into aud.'),
  subject_wrong: badClient('sub is another than iss. Put your client id into both.'),
  claims_missing: badClient('A claim is missing or of another type. An assertion has iss, sub, aud, exp and jti.'),
  assertion_expired: badClient(
    'The assertion has expired. Make a new one for each request, and set your clock by NTP.',
  ),
  assertion_not_yet_valid: badClient('iat or nbf lies ahead. Set your clock by NTP.'),
  assertion_too_long: badClient(`exp is more than ${MOST_LIFETIME_S} s ahead. Let it expire after a minute.`),
  assertion_used: badClient('This assertion was used before. Make a new one, with a new jti, for each request.'),
  too_many_failures: {
    error: 'temporarily_unavailable',
    status: 429,
    description: 'Too many refused requests came from this address. Wait a minute, then send one that is right.',
  },
} as const satisfies Record<string, TokenRefusalRow>;

/** Why no token was given. */
export type TokenRefusal = keyof typeof tokenRefusals;
