import type { TokenRefusal } from './token-refusals.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** What a token request says. */
export interface TokenRequest {
  readonly assertion: string;
  /** As sent, for comparing with the assertion's issuer; undefined when it was left out. */
  readonly clientId: string | undefined;
}

/** Reads a token request (RFC 6749 section 4.4 with RFC 7523 section 2.2) from its form, or says what is wrong with it. */
export function readTokenRequest(body: Buffer): TokenRequest | { readonly refusal: TokenRefusal } {
  const text = body.toString('utf8');
  if (!/^[\w.*%+-]+=/.test(text)) return { refusal: text.trim() === '' ? 'parameter_missing' : 'request_malformed' };
  const form = new URLSearchParams(text);
  const names = [...form.keys()];
  if (new Set(names).size < names.length) return { refusal: 'parameter_repeated' };
  const [grant, type, assertion] = ['grant_type', 'client_assertion_type', 'client_assertion'].map((name) =>
    form.get(name),
  );
  if (!grant) return { refusal: 'parameter_missing' };
  if (grant !== 'client_credentials') return { refusal: 'grant_unsupported' };
  if (!type || !assertion) return { refusal: 'parameter_missing' };
  if (type !== ASSERTION_TYPE) return { refusal: 'assertion_type_wrong' };
  return { assertion, clientId: form.get('client_id') ?? undefined };
}
