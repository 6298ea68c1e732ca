import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { Administration } from '../../src/audit/index.ts';
import { type KeySource, type NewCredential, registerClient } from '../../src/identity/index.ts';
import { type Clock, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import type { GrantedAccess } from './grant-access.ts';
import { TEST_URL } from './open-gate.ts';

/** A key pair as a client has it: the private half to sign with, the public half to hand in. */
export interface ClientPair {
  readonly alg: 'EdDSA' | 'ES256';
  readonly privateKey: CryptoKey;
  /** With `kid` and `alg`, as `readPublicKeys` makes them. */
  readonly publicJwk: JWK;
}

/** An OAuth client of an access, with the pair that proves it. */
export interface NativeClient {
  readonly access: GrantedAccess;
  readonly credentialId: Uuid;
  readonly clientId: string;
  readonly keyIds: readonly Uuid[];
  readonly pair: ClientPair;
}

/** What a test wishes of a client; whatever it leaves out is ordinary. */
export interface ClientWishes {
  readonly alg?: ClientPair['alg'];
  readonly pair?: ClientPair;
  readonly userId?: string;
  readonly mode?: NonNullable<NewCredential['mode']>;
  /** In place of the pair's public key, such as an address that serves it. */
  readonly source?: KeySource;
}

let [made, registered] = [0, 0];

/** Makes a pair with a kid of its own. */
export async function makePair(alg: ClientPair['alg'] = 'EdDSA', kid?: string): Promise<ClientPair> {
  made += 1;
  const ownKid = kid ?? `kunci-${made}`;
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), alg, kid: ownKid } };
}

/** Registers an OAuth client for the right of an access. */
export async function registerNative(
  by: Administration,
  access: GrantedAccess,
  { alg = 'EdDSA', pair, mode = 'live', userId, source }: ClientWishes = {},
): Promise<NativeClient> {
  registered += 1;
  const name = `${mode === 'sandbox' ? 'sandbox_' : ''}${userId ?? `aplikasi_${registered}`}`;
  const own = pair ?? (await makePair(alg));
  const { institutionId } = access.institution;
  const wanted = { institutionId, rightId: access.right.rightId, userId: name, mode };
  const client = await registerClient(by, wanted, source ?? { jwks: [own.publicJwk] });
  return { access, ...client, pair: own };
}

/** What is different about an assertion; the rest is as the guide says. */
export interface AssertionChange {
  /** Claims to replace; undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Members of the header to replace; undefined leaves one out. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** In place of the client's own key. */
  readonly key?: CryptoKey | Uint8Array;
}

/** Signs an assertion of a client: for the token endpoint, a minute long, with a jti of its own. */
export async function signAssertion(
  { clientId, pair }: Pick<NativeClient, 'clientId' | 'pair'>,
  clock: Clock,
  { claims, header, key }: AssertionChange = {},
): Promise<string> {
  const iat = Math.floor(clock.now() / 1000);
  const ordinary = { iss: clientId, sub: clientId, aud: `${TEST_URL}/oauth/token`, iat, exp: iat + 60 };
  const payload = { ...ordinary, jti: uuidV7(clock.now()), ...claims };
  const { alg, publicJwk } = pair;
  return new SignJWT(payload)
    .setProtectedHeader({ alg, typ: 'JWT', kid: `${publicJwk.kid}`, ...header })
    .sign(key ?? pair.privateKey);
}
