import type { ServerResponse } from 'node:http';
import { compactVerify, decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import {
  MOST_LIFETIME_S,
  readTokenRequest,
  SKEW_S,
  type TokenRefusal,
  tokenRefusals,
} from '../../src/identity/index.ts';
import { digest } from './credentials.ts';
import { json, type Reply, send } from './reply.ts';
import { type Arrival, commonFacts } from './request-facts.ts';
import type { Stage } from './stage.ts';

/** Gives a token for an assertion, as the real endpoint does, and records how the assertion was made. */
export async function answerToken(arrival: Arrival, response: ServerResponse, stage: Stage): Promise<void> {
  const { recorder, tokens } = stage;
  const begun = recorder.begin(recorder.current);
  const { claims, refusal } = await check(arrival, stage);
  const given = refusal ? undefined : tokens.give();
  const sent = await send(response, given ? tokenReply(given.text, given.livesS) : refuse(refusal), 'answer', 0);
  const { exp, jti } = claims;
  const request = {
    kind: 'token',
    ...commonFacts(arrival, stage),
    refusal: refusal ?? null,
    jti: typeof jti === 'string' && jti !== '' ? digest(jti) : null,
    livesS: typeof exp === 'number' ? Math.round(exp - stage.clock.now() / 1000) : null,
    token: given?.token ?? null,
    tokenLivesS: given?.livesS ?? null,
  } as const;
  recorder.end(begun, { ...sent, played: refusal ? 'refused' : 'answer', request });
}

function tokenReply(text: string, livesS: number): Reply {
  return json(JSON.stringify({ access_token: text, token_type: 'Bearer', expires_in: livesS }), {
    'cache-control': 'no-store',
  });
}

function refuse(refusal: TokenRefusal = 'assertion_malformed'): Reply {
  const { error, status, description } = tokenRefusals[refusal];
  const body = JSON.stringify({ error, error_description: description, reason: refusal });
  return { ...json(body), status, code: refusal };
}

/** The claims as far as they can be read, and why they prove nothing. */
async function check(
  { request, body }: Arrival,
  stage: Stage,
): Promise<{ readonly claims: JWTPayload; readonly refusal?: TokenRefusal }> {
  const read = readTokenRequest(body);
  if ('refusal' in read) return { claims: {}, refusal: read.refusal };
  const claims = claimsOf(read.assertion);
  if (!claims) return { claims: {}, refusal: 'assertion_malformed' };
  const isSigned = await signatureFits(read.assertion, stage);
  const refusal = refusalOf(claims, isSigned, read.clientId, audiencesOf(request.headers.host, stage), stage);
  return { claims, ...(refusal && { refusal }) };
}

/** Claims are judged by themselves: a library that judges both would hide which of them is wrong. */
async function signatureFits(assertion: string, { credentials }: Stage): Promise<boolean> {
  const { alg } = decodeProtectedHeader(assertion);
  const key = alg === 'ES256' ? credentials.keys.p256.publicKey : credentials.keys.ed25519.publicKey;
  const verified = compactVerify(assertion, key, { algorithms: ['EdDSA', 'Ed25519', 'ES256'] });
  return verified.then(
    () => true,
    () => false,
  );
}

function claimsOf(assertion: string): JWTPayload | undefined {
  try {
    return decodeJwt(assertion);
  } catch {
    return undefined;
  }
}

/** In the order of the real endpoint (RFC 7523 section 3); the jti is spent last. */
function refusalOf(
  { iss, sub, aud, exp, iat, nbf, jti }: JWTPayload,
  isSigned: boolean,
  clientId: string | undefined,
  audiences: readonly string[],
  { credentials, clock, tokens }: Stage,
): TokenRefusal | undefined {
  const now = clock.now() / 1000;
  if (iss !== credentials.clientId) return 'client_unknown';
  if (!isSigned) return 'signature_wrong';
  if (![aud].flat().some((one) => one !== undefined && audiences.includes(one))) return 'audience_wrong';
  if (typeof exp !== 'number' || typeof jti !== 'string' || jti === '' || sub === undefined) return 'claims_missing';
  if (exp < now - SKEW_S) return 'assertion_expired';
  if (iss !== sub) return 'subject_wrong';
  if (Math.max(iat ?? 0, nbf ?? 0) > now + SKEW_S) return 'assertion_not_yet_valid';
  if (exp > now + MOST_LIFETIME_S + SKEW_S) return 'assertion_too_long';
  if (clientId !== undefined && clientId !== iss) return 'client_mismatch';
  return tokens.isFirst(jti) ? undefined : 'assertion_used';
}

/** Clients in a container reach the rehearsal by another name than its own; they may name that one. */
function audiencesOf(host: string | undefined, { baseUrl }: Stage): string[] {
  const issuers = [baseUrl, ...(host === undefined ? [] : [`http://${host}`])];
  return issuers.flatMap((issuer) => [issuer, `${issuer}/`, `${issuer}/oauth/token`]);
}
