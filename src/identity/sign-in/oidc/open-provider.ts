import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { Fault } from '../../../kernel/index.ts';

/** What has to come back from a provider, or be sent there once more: kept by us until then. */
export interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom a provider vouches for. */
export interface OidcIdentity {
  readonly subject: string;
  /** True when it says that more than one factor was given there (`mfa`, RFC 8176). */
  readonly manyFactors: boolean;
}

/** The identity provider of the authority's staff: authorization code with PKCE (OpenID Connect Core, RFC 7636). */
export interface OidcProvider {
  readonly issuer: string;
  /** Where to send a browser, and what is to be kept meanwhile. Throws `overloaded` when the provider does not answer. */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly checks: OidcChecks }>;
  /** Whom the way back proves; undefined when it proves nobody. */
  finish(wayBack: URL, checks: OidcChecks): Promise<OidcIdentity | undefined>;
}

/** Names a provider; it is asked for its metadata when somebody first signs in by it, and again after a failure. */
export function openProvider(issuer: string, clientId: string, clientSecret: string): OidcProvider {
  let found: Promise<Configuration> | undefined;
  const configuration = () => {
    found ??= discover(issuer, clientId, clientSecret).catch((cause: unknown) => {
      found = undefined;
      const remedy = 'Sign in by password, or again later.';
      throw new Fault('overloaded', 'The identity provider does not answer.', { remedy }, { cause });
    });
    return found;
  };
  return {
    issuer,
    begin: async (redirectUri) => beginAt(await configuration(), redirectUri),
    finish: async (wayBack, checks) => finishAt(await configuration(), wayBack, checks),
  };
}

function discover(issuer: string, clientId: string, clientSecret: string): Promise<Configuration> {
  // Settings let plain HTTP through for localhost alone.
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
  return discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 5 });
}

async function beginAt(configuration: Configuration, redirectUri: string) {
  const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid',
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, checks };
}

/** The library checks state, issuer, audience, nonce, times and signature, and throws on each that is wrong. */
async function finishAt(
  configuration: Configuration,
  wayBack: URL,
  { state, nonce, verifier }: OidcChecks,
): Promise<OidcIdentity | undefined> {
  const expected = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
  const tokens = await authorizationCodeGrant(configuration, wayBack, expected).catch(() => undefined);
  const claims = tokens?.claims();
  if (!claims) return undefined;
  return { subject: claims.sub, manyFactors: Array.isArray(claims.amr) && claims.amr.includes('mfa') };
}
