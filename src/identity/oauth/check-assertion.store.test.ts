import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Authority,
  type ClientPair,
  type ClientWishes,
  type Gate,
  grantAccess,
  makePair,
  type NativeAnswer,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
  requestToken,
  signAssertion,
  TEST_URL,
  type TokenCall,
} from '../../../testing/rights/index.ts';
import { changeCredentialStatus } from '../change-credential.ts';
import { getCredential } from '../find-credentials.ts';
import { addClientKeys, revokeClientKey } from './register-client.ts';
import { type TokenRefusal, tokenRefusals } from './token-refusals.ts';

let authority: Authority;
let gates: readonly [Gate, Gate];

beforeAll(async () => {
  authority = await openAuthority();
  gates = [await openGate(authority), await openGate(authority)];
});

afterAll(async () => {
  for (const gate of gates) await gate.close();
  await authority.close();
});

const aClient = async (wishes: ClientWishes = {}) => registerNative(authority, await grantAccess(authority), wishes);

let asked = 0;

/** Each request comes from an address of its own, so that failures of one test are none of the next. */
function ask(client: NativeClient, call: TokenCall = {}, gate = gates[0]): Promise<NativeAnswer> {
  asked += 1;
  return requestToken(gate, client, { peer: `10.1.${asked >> 8}.${asked & 255}`, ...call });
}

/** A request of a client that is registered for it. */
const askAnew = async (call: TokenCall) => ask(await aClient(), call);

const seconds = () => Math.floor(authority.clock.now() / 1000);
const reasonOf = ({ body }: NativeAnswer) => body.reason ?? body.token_type;

async function addKey(client: NativeClient, pair: ClientPair): Promise<string> {
  const credential = await getCredential(authority.pool, client.credentialId);
  const [keyId] = await addClientKeys(authority, credential, { jwks: [pair.publicJwk] });
  return `${keyId}`;
}

async function failTenTimes(client: NativeClient, peer: string): Promise<void> {
  for (let i = 0; i < 10; i += 1) await ask(client, { peer, claims: { aud: 'https://lain.contoh.go.id' } });
}

/** One way to each refusal. */
const ways: Record<TokenRefusal, () => Promise<NativeAnswer>> = {
  request_malformed: () => askAnew({ body: '{"grant_type":"client_credentials"}', contentType: 'application/json' }),
  parameter_missing: () => askAnew({ form: { client_assertion: undefined } }),
  parameter_repeated: async () => ask(await aClient(), { body: 'grant_type=client_credentials&x=1&x=2' }),
  grant_unsupported: () => askAnew({ form: { grant_type: 'authorization_code' } }),
  assertion_type_wrong: () => askAnew({ form: { client_assertion_type: 'jwt' } }),
  assertion_malformed: () => askAnew({ assertion: 'bukan.jwt.sama-sekali' }),
  client_unknown: () => askAnew({ claims: { iss: `gpl_${'0'.repeat(32)}` } }),
  client_mismatch: async () => ask(await aClient(), { form: { client_id: (await aClient()).clientId } }),
  client_inactive: async () => {
    const client = await aClient();
    await changeCredentialStatus(
      authority,
      await getCredential(authority.pool, client.credentialId),
      'suspend',
      'surat',
    );
    return ask(client);
  },
  key_unknown: () => askAnew({ header: { kid: 'kunci-lain' } }),
  key_revoked: async () => {
    const client = await aClient();
    await addKey(client, await makePair());
    await revokeClientKey(authority, `${client.keyIds[0]}`, 'surat');
    return ask(client);
  },
  keys_unreachable: async () => ask(await aClient({ source: { jwksUri: 'http://127.0.0.1:9/jwks.json' } })),
  algorithm_refused: () => askAnew({ header: { alg: 'HS256' }, key: new Uint8Array(32) }),
  signature_wrong: async () => ask(await aClient(), { key: (await makePair()).privateKey }),
  audience_wrong: () => askAnew({ claims: { aud: 'https://lain.contoh.go.id/oauth/token' } }),
  subject_wrong: async () => ask(await aClient(), { claims: { sub: (await aClient()).clientId } }),
  claims_missing: () => askAnew({ claims: { jti: undefined } }),
  assertion_expired: () => askAnew({ claims: { exp: seconds() - 3_600 } }),
  assertion_not_yet_valid: () => askAnew({ claims: { nbf: seconds() + 3_600 } }),
  assertion_too_long: () => askAnew({ claims: { exp: seconds() + 3_600 } }),
  assertion_used: async () => {
    const client = await aClient();
    const assertion = await signAssertion(client, authority.clock);
    expect(reasonOf(await ask(client, { assertion }))).toBe('Bearer');
    return ask(client, { assertion });
  },
  too_many_failures: async () => {
    const [client, peer] = [await aClient(), '10.1.200.200'];
    await failTenTimes(client, peer);
    return ask(client, { peer });
  },
};

it('a client that fails locks out no other one behind the same address', async () => {
  const [broken, other, peer] = [await aClient(), await aClient(), '10.1.200.201'];
  await failTenTimes(broken, peer);
  expect(reasonOf(await ask(broken, { peer }))).toBe('too_many_failures');
  expect(reasonOf(await ask(other, { peer }))).toBe('Bearer');
});

describe('every reason why no token is given', () => {
  it.each(Object.keys(ways) as TokenRefusal[])('%s', async (reason) => {
    const { error, status, description } = tokenRefusals[reason];
    const { status: told, body } = await ways[reason]();
    expect(body).toEqual({ error, error_description: description, reason });
    expect(told).toBe(status);
  });
});

describe('an assertion is accepted', () => {
  it.each([
    ['EdDSA', undefined],
    ['EdDSA', 'Ed25519'],
    ['ES256', undefined],
  ] as const)('with a key for %s, called %s in its header, with its kid and without', async (alg, called) => {
    const client = await aClient({ alg });
    const header = called ? { alg: called } : {};
    const { status, body } = await ask(client, { header });
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^gpl_[\w-]+\.[\w-]+\.[\w-]+$/),
      token_type: 'Bearer',
      expires_in: 900,
    });
    expect(reasonOf(await ask(client, { header: { ...header, kid: undefined } }))).toBe('Bearer');
  });

  it.each([
    `${TEST_URL}/oauth/token`,
    TEST_URL,
    `${TEST_URL}/`,
    'http://127.0.0.1:8080/oauth/token',
    'http://[::1]:8080',
    ['https://lain.contoh.go.id', TEST_URL],
  ])('for the audience %s', async (aud) => {
    expect(reasonOf(await askAnew({ claims: { aud } }))).toBe('Bearer');
  });

  it.each(['http://localhost:8081/oauth/token', 'https://localhost:8080', 'localhost', `${TEST_URL}/v1`, [], ''])(
    'and not for the audience %s',
    async (aud) => {
      expect(reasonOf(await askAnew({ claims: { aud } }))).toBe('audience_wrong');
    },
  );

  it('with its client id beside it, if it is the same', async () => {
    const client = await aClient();
    expect(reasonOf(await ask(client, { form: { client_id: client.clientId } }))).toBe('Bearer');
  });
});

describe('the bounds of time', () => {
  const cases: readonly [string, () => Readonly<Record<string, unknown>>, string][] = [
    ['expired 29 s ago', () => ({ exp: seconds() - 29 }), 'Bearer'],
    ['expired 30 s ago', () => ({ exp: seconds() - 30 }), 'assertion_expired'],
    ['from 30 s ahead', () => ({ nbf: seconds() + 30 }), 'Bearer'],
    ['from 31 s ahead', () => ({ nbf: seconds() + 31 }), 'assertion_not_yet_valid'],
    ['issued 30 s ahead', () => ({ iat: seconds() + 30 }), 'Bearer'],
    ['issued 31 s ahead', () => ({ iat: seconds() + 31 }), 'assertion_not_yet_valid'],
    ['issued long ago', () => ({ iat: seconds() - 86_400 }), 'Bearer'],
    ['not saying when it was issued', () => ({ iat: undefined }), 'Bearer'],
    ['in force for 330 s', () => ({ exp: seconds() + 330 }), 'Bearer'],
    ['in force for 331 s', () => ({ exp: seconds() + 331 }), 'assertion_too_long'],
    ['in force for ever', () => ({ exp: 1e300 }), 'assertion_too_long'],
  ];

  it.each(cases)('an assertion %s', async (_, claims, told) => {
    expect(reasonOf(await askAnew({ claims: claims() }))).toBe(told);
  });
});

describe('claims that are missing or of another type', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, TokenRefusal])[] = [
    ...['exp', 'jti', 'aud', 'sub'].map((claim) => [`no ${claim}`, { [claim]: undefined }, 'claims_missing'] as const),
    ['no iss', { iss: undefined }, 'client_unknown'],
    ['iss as a number', { iss: 5 }, 'client_unknown'],
    ['exp as text', { exp: '1772420460' }, 'claims_missing'],
    ['nbf as text', { nbf: 'sekarang' }, 'claims_missing'],
    ['iat as text', { iat: 'sekarang' }, 'claims_missing'],
    ['jti as a number', { jti: 5 }, 'claims_missing'],
    ['jti empty', { jti: '' }, 'claims_missing'],
  ];

  it.each(cases)('%s', async (_, claims, reason) => {
    expect(reasonOf(await askAnew({ claims }))).toBe(reason);
  });
});

describe('what is not an assertion of this client', () => {
  it('is one without a signature', async () => {
    const client = await aClient();
    const { clientId } = client;
    const now = seconds();
    const claims = { iss: clientId, sub: clientId, aud: TEST_URL, exp: now + 60, jti: 'x' };
    const assertion = new UnsecuredJWT(claims).encode();
    expect(reasonOf(await ask(client, { assertion }))).toBe('algorithm_refused');
  });

  it('is one signed with its public key as if that were a secret', async () => {
    const client = await aClient();
    const { x, kid } = client.pair.publicJwk;
    for (const key of [Buffer.from(`${x}`, 'base64url'), Buffer.from(JSON.stringify(client.pair.publicJwk))]) {
      const call = { header: { alg: 'HS256', kid }, key: new Uint8Array(key) };
      expect(reasonOf(await ask(client, call))).toBe('algorithm_refused');
    }
  });

  it('is one about it that another client signed', async () => {
    const [client, other] = [await aClient(), await aClient()];
    const claims = { iss: client.clientId, sub: client.clientId };
    const header = { kid: client.pair.publicJwk.kid };
    expect(reasonOf(await ask(other, { claims }))).toBe('key_unknown');
    expect(reasonOf(await ask(other, { claims, header }))).toBe('signature_wrong');
  });

  it('is one whose header names a key of its own making', async () => {
    const [client, { privateKey, publicJwk }] = [await aClient(), await makePair()];
    const header = { jwk: publicJwk, jku: 'http://127.0.0.1:9/jwks.json', x5u: 'http://127.0.0.1:9/' };
    expect(reasonOf(await ask(client, { header, key: privateKey }))).toBe('signature_wrong');
  });

  it('is one with a header that must be understood and is not', async () => {
    const client = await aClient();
    const [header = '', payload, signature] = (await signAssertion(client, authority.clock)).split('.');
    const critical = { ...JSON.parse(Buffer.from(header, 'base64url').toString()), crit: ['tenant'], tenant: 'x' };
    const assertion = [Buffer.from(JSON.stringify(critical)).toString('base64url'), payload, signature].join('.');
    expect(reasonOf(await ask(client, { assertion }))).toBe('assertion_malformed');
  });

  it('is one whose claims were changed on the way', async () => {
    const client = await aClient();
    const [header, payload = '', signature] = (await signAssertion(client, authority.clock)).split('.');
    const changed = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), jti: 'lain' };
    const assertion = [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
    expect(reasonOf(await ask(client, { assertion }))).toBe('signature_wrong');
  });

  it('is the user of an installed client, whose id is as well-formed', async () => {
    const access = await grantAccess(authority);
    const iss = `gpl_${access.credential.credentialId.replaceAll('-', '')}`;
    const client = { ...(await registerNative(authority, access)), clientId: iss };
    expect(reasonOf(await ask(client))).toBe('client_unknown');
  });
});

describe('changing over to another key', () => {
  it.each([
    ['EdDSA', 'EdDSA'],
    ['EdDSA', 'ES256'],
    ['ES256', 'EdDSA'],
  ] as const)('from %s to %s has no gap: both prove the client, with kid and without', async (from, to) => {
    const client = await aClient({ alg: from });
    const next = await makePair(to);
    await addKey(client, next);
    for (const pair of [client.pair, next]) {
      expect(reasonOf(await ask({ ...client, pair }))).toBe('Bearer');
      expect(reasonOf(await ask({ ...client, pair }, { header: { kid: undefined } }))).toBe('Bearer');
    }
  });

  it('a key that is not registered is unknown, under the kid of another of another kind too', async () => {
    const client = await aClient();
    const pair = await makePair('ES256', client.pair.publicJwk.kid);
    expect(reasonOf(await ask({ ...client, pair }))).toBe('key_unknown');
    expect(reasonOf(await ask({ ...client, pair }, { header: { kid: undefined } }))).toBe('key_unknown');
  });

  it('a key that was added or revoked through another process counts from the next request on', async () => {
    const client = await aClient();
    const next = await makePair();
    for (const gate of gates) expect(reasonOf(await ask(client, {}, gate))).toBe('Bearer');
    const keyId = await addKey(client, next);
    for (const gate of gates) expect(reasonOf(await ask({ ...client, pair: next }, {}, gate))).toBe('Bearer');
    await revokeClientKey(authority, keyId, 'bocor');
    for (const gate of gates) expect(reasonOf(await ask({ ...client, pair: next }, {}, gate))).toBe('key_revoked');
    for (const gate of gates) expect(reasonOf(await ask(client, {}, gate))).toBe('Bearer');
  });

  it('without any key in force nothing is proven', async () => {
    const client = await aClient();
    await revokeClientKey(authority, `${client.keyIds[0]}`, 'bocor');
    expect(reasonOf(await ask(client))).toBe('key_revoked');
  });
});

describe('an assertion is good for one token', () => {
  it('whichever process it comes to again', async () => {
    const client = await aClient();
    const assertion = await signAssertion(client, authority.clock);
    expect(reasonOf(await ask(client, { assertion }, gates[0]))).toBe('Bearer');
    expect(reasonOf(await ask(client, { assertion }, gates[1]))).toBe('assertion_used');
  });

  it('when twenty ask with it at the same time at two processes', async () => {
    const client = await aClient();
    const assertion = await signAssertion(client, authority.clock);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => ask(client, { assertion }, gates[i % 2 ? 1 : 0])),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.map(reasonOf).filter((reason) => reason === 'assertion_used')).toHaveLength(19);
  });

  it('and a jti of one client takes nothing from another', async () => {
    const [client, other] = [await aClient(), await aClient()];
    for (const each of [client, other]) expect(reasonOf(await ask(each, { claims: { jti: 'sama' } }))).toBe('Bearer');
  });

  it('is not spent by a request that was refused for something else', async () => {
    const client = await aClient();
    const jti = 'dikirim-lagi';
    expect(reasonOf(await ask(client, { claims: { jti, exp: seconds() + 3_600 } }))).toBe('assertion_too_long');
    expect(reasonOf(await ask(client, { claims: { jti } }))).toBe('Bearer');
  });
});
