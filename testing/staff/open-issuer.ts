import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** What an issuer says in an ID token, and how it departs from what it should say. */
export interface IssuerClaims extends JWTPayload {
  readonly amr?: string[];
}

/** A small OpenID provider on a port of its own: it lets everybody in as whom the test says. */
export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claims of the next ID tokens; `sub` is who is signed in there. */
  claims: IssuerClaims;
  close(): Promise<void>;
}

interface Asked {
  readonly redirect_uri: string;
  readonly state: string;
  readonly nonce: string;
  readonly code_challenge: string;
}

const [clientId, clientSecret] = ['gapura', 'rahasia-penyedia-uji'];

/** Opens an issuer that checks the client's secret and its PKCE verifier, and uses a code once. */
export async function openIssuer(): Promise<Issuer> {
  const app = fastify();
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const codes = new Map<string, Asked>();
  const opened: { issuer: string; claims: IssuerClaims } = { issuer: '', claims: {} };
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  metadataRoutes(app, opened, { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', kid: '1' });
  app.get<{ Querystring: Asked }>('/authorize', async ({ query }, reply) => {
    const code = createHash('sha256').update(query.state).digest('hex');
    codes.set(code, query);
    const back = new URL(query.redirect_uri);
    for (const [name, value] of Object.entries({ code, state: query.state, iss: opened.issuer })) {
      back.searchParams.set(name, value);
    }
    return reply.redirect(back.href);
  });
  app.post<{ Body: Record<string, string> }>('/token', async ({ body, headers }, reply) => {
    const asked = codes.get(body.code ?? '');
    codes.delete(body.code ?? '');
    const challenge = createHash('sha256')
      .update(body.code_verifier ?? '')
      .digest('base64url');
    if (!asked || challenge !== asked.code_challenge || !isClient(body, headers.authorization)) {
      return reply.code(400).send({ error: 'invalid_grant' });
    }
    const claims = { iss: opened.issuer, aud: clientId, nonce: asked.nonce, ...opened.claims };
    const token = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: '1' }).setIssuedAt();
    const signed = claims.exp === undefined ? token.setExpirationTime('1m') : token;
    return { access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: await signed.sign(privateKey) };
  });
  await app.listen({ host: 'localhost', port: 0 });
  opened.issuer = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  return Object.assign(opened, { clientId, clientSecret, close: () => app.close() });
}

function metadataRoutes(app: FastifyInstance, opened: { readonly issuer: string }, key: object): void {
  app.get('/.well-known/openid-configuration', async () => ({
    issuer: opened.issuer,
    authorization_endpoint: `${opened.issuer}/authorize`,
    token_endpoint: `${opened.issuer}/token`,
    jwks_uri: `${opened.issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  }));
  app.get('/jwks', async () => ({ keys: [key] }));
}

/** `client_secret_post` or `client_secret_basic`. */
function isClient(body: Readonly<Record<string, string>>, authorization = ''): boolean {
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  return body.client_secret === clientSecret || authorization === basic;
}
