import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Entry, NoiseCounter } from '../../audit/index.ts';
import { type Clock, parseUuid, plainAddress, type Uuid } from '../../kernel/index.ts';
import { takeRawBodies } from '../../platform/http/index.ts';
import type { FailureLimit } from '../failure-limit.ts';
import type { Credential } from '../model.ts';
import { type AccessTokens, TOKEN_S } from './access-tokens.ts';
import { type CheckedAssertion, checkAssertion, claimedIssuer } from './check-assertion.ts';
import type { ClientDirectory } from './client-directory.ts';
import { clientIdOf } from './client-id.ts';
import { readTokenRequest } from './read-token-request.ts';
import { type TokenRefusal, tokenRefusals } from './token-refusals.ts';
import type { UsedAssertions } from './used-assertions.ts';

/** How token requests end, for the log. */
export const tokenOutcomes = {
  token_issued: 'A client proved itself with a key and was given an access token.',
  token_refused: 'A request that named an existing client proved nothing, or the client is not in force.',
} as const;

/** What the token endpoint works with. */
export interface TokenParts {
  readonly directory: ClientDirectory;
  readonly tokens: AccessTokens;
  readonly used: UsedAssertions;
  readonly failures: FailureLimit;
  readonly noise: Pick<NoiseCounter, 'count'>;
  readonly writer: { appendAlways(entry: Entry, epoch: string): Promise<void> };
  readonly clock: Clock;
  /** Where this installation is reached, without a slash at the end. */
  readonly publicUrl: string;
}

/** An assertion is some 400 bytes, a form with it under 2 KiB; this leaves room for a chatty client. */
const MOST_BYTES = 16_384;

/** The address of the token endpoint, below the public one. */
export const TOKEN_PATH = '/oauth/token';

/**
 * The token endpoint: client credentials proven with `private_key_jwt` (RFC 6749, 7521, 7523), and the metadata that
 * tells clients of it (RFC 8414). Tokens work only from the networks of the right; that is judged at each call.
 */
export async function tokenRoutes(app: FastifyInstance, parts: TokenParts): Promise<void> {
  takeRawBodies(app, MOST_BYTES);
  app.post(TOKEN_PATH, (request, reply) => exchange(request, reply, parts));
  app.get('/.well-known/oauth-authorization-server', async () => metadata(parts.publicUrl));
}

function metadata(publicUrl: string): object {
  return {
    issuer: publicUrl,
    token_endpoint: `${publicUrl}${TOKEN_PATH}`,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['EdDSA', 'ES256'],
    service_documentation: `${publicUrl}/reference`,
  };
}

async function exchange(request: FastifyRequest, reply: FastifyReply, parts: TokenParts): Promise<FastifyReply> {
  const peer = plainAddress(request.ip);
  const read = readTokenRequest(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
  const claimed = `oauth ${'assertion' in read ? claimedIssuer(read.assertion) : ''}`;
  if (parts.failures.exceeded(peer, claimed)) return refuse(reply, 'too_many_failures');
  const checked = await check(read, parts);
  if ('refusal' in checked) {
    parts.failures.attempt(peer, claimed);
    parts.failures.failed(peer);
    if (checked.known) await record('token_refused', checked.known, request, parts);
    else parts.noise.count(peer, 'token_refused');
    return refuse(reply, checked.refusal);
  }
  await record('token_issued', checked.client, request, parts);
  const token = await parts.tokens.issue(checked.client, checked.keyId);
  return reply.send({ access_token: token, token_type: 'Bearer', expires_in: TOKEN_S });
}

async function check(read: ReturnType<typeof readTokenRequest>, parts: TokenParts): Promise<CheckedAssertion> {
  if ('refusal' in read) return { refusal: read.refusal, known: undefined };
  const audiences = audiencesOf(parts.publicUrl);
  const checked = await checkAssertion(read.assertion, { ...parts, audiences });
  if ('refusal' in checked || read.clientId === undefined || read.clientId === clientIdOf(checked.client))
    return checked;
  return { refusal: 'client_mismatch', known: checked.client };
}

/** A demo is reached as localhost and as 127.0.0.1; no name that is not loopback has a second one. */
function audiencesOf(publicUrl: string): string[] {
  const { hostname } = new URL(publicUrl);
  const names = hostname === 'localhost' ? ['localhost', '127.0.0.1', '[::1]'] : [hostname];
  const issuers = names.map((name) => publicUrl.replace(hostname, name));
  return issuers.flatMap((issuer) => [issuer, `${issuer}/`, `${issuer}${TOKEN_PATH}`]);
}

/** The sandbox knows nobody, so what happens there is nothing for the access log. */
async function record(
  outcome: keyof typeof tokenOutcomes,
  { credentialId, institutionId, rightId, mode }: Credential,
  request: FastifyRequest,
  { writer, directory, clock }: TokenParts,
): Promise<void> {
  if (mode === 'sandbox') return;
  const requestId = parseUuid(request.id) as Uuid;
  const who = { credentialId, institutionId, rightId, peer: plainAddress(request.ip) };
  await writer.appendAlways({ ...who, at: clock.now(), kind: 'token', outcome, requestId }, directory.epoch);
}

function refuse(reply: FastifyReply, refusal: TokenRefusal): FastifyReply {
  const { error, status, description } = tokenRefusals[refusal];
  if (status === 429) reply.header('retry-after', 60);
  return reply.code(status).send({ error, error_description: description, reason: refusal });
}
