import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Authority,
  callNative,
  changeRight,
  type Gate,
  grantAccess,
  MASTER_KEY,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
  signAssertion,
  TEST_URL,
  tokenOf,
} from '../../../testing/rights/index.ts';
import { KeyRing, rotateKey } from '../../audit/index.ts';
import { type Day, type TestClock, testClock } from '../../kernel/index.ts';
import { getCredential } from '../find-credentials.ts';
import { AccessTokens, TOKEN_S } from './access-tokens.ts';
import { addClientKeys, revokeClientKey } from './register-client.ts';

let clock: TestClock;
let authority: Authority;
let gates: readonly [Gate, Gate];

beforeAll(async () => {
  clock = testClock('2026-03-02' as Day);
  authority = await openAuthority(clock);
  gates = [await openGate(authority), await openGate(authority)];
});

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  for (const gate of gates) await gate.close();
  await authority.close();
});

const aClient = async () => registerNative(authority, await grantAccess(authority));
const check = (token: string, { tokens, book } = gates[0]) => tokens.check(`Bearer ${token}`, book);
const credentialOf = ({ credentialId }: NativeClient) => getCredential(authority.pool, credentialId);
/** As the book of a process has it, which reads what passwords are known by as well. */
const inBook = async (client: NativeClient) => ({
  ...(await credentialOf(client)),
  ...{ proof: null, earlierHash: null, earlierUntil: null },
});
const isOf = async (client: NativeClient) => ({ client: await inBook(client) });

/** Raises the access epoch, as any change of rights does, and lets a process read it. */
async function changeSomething(gate: Gate): Promise<void> {
  const { right } = await grantAccess(authority);
  await changeRight(authority, right, { dailyQuota: 5 }, 'surat');
  await gate.book.refreshIfChanged();
}

describe('a token', () => {
  it('is checked once, and then remembered', async () => {
    const client = await aClient();
    const token = await tokenOf(gates[0], client);
    const keys = vi.spyOn(gates[0].book, 'clientKeys');
    expect(await check(token)).toEqual(await isOf(client));
    const first = keys.mock.calls.length;
    expect(first).toBeGreaterThan(0);
    for (let i = 0; i < 20; i += 1) expect(await check(token)).toEqual(await isOf(client));
    expect(keys).toHaveBeenCalledTimes(first);
  });

  it('is checked anew, once, when anything about who may do what has changed', async () => {
    const client = await aClient();
    const token = await tokenOf(gates[0], client);
    await check(token);
    await changeSomething(gates[0]);
    const keys = vi.spyOn(gates[0].book, 'clientKeys');
    for (let i = 0; i < 20; i += 1) expect(await check(token)).toEqual(await isOf(client));
    expect(keys.mock.calls.length).toBeLessThanOrEqual(2);
    expect(keys).toHaveBeenCalled();
  });

  it('holds for 900 s and not a moment longer, remembered or not', async () => {
    expect(TOKEN_S).toBe(900);
    const client = await aClient();
    const [token, fresh] = [await tokenOf(gates[0], client), await tokenOf(gates[0], client)];
    await check(token);
    clock.advance(899_999);
    expect(await check(token)).toEqual(await isOf(client));
    expect(await check(fresh, gates[1])).toEqual(await isOf(client));
    clock.advance(1);
    for (const each of [token, fresh]) {
      expect(await check(each)).toEqual({ refusal: 'token_expired', known: await inBook(client) });
    }
  });

  it('is void from the next call on when its key is revoked, and those of other keys stay', async () => {
    const client = await aClient();
    const token = await tokenOf(gates[0], client);
    const answer = await callNative(gates[0], client, { token });
    expect(answer.status).toBe(200);
    const other = await registerNative(authority, client.access);
    await addClientKeys(authority, await credentialOf(client), { jwks: [other.pair.publicJwk] });
    const second = await tokenOf(gates[0], { ...client, pair: other.pair });
    await revokeClientKey(authority, `${client.keyIds[0]}`, 'bocor');
    for (const gate of gates) {
      const refused = await callNative(gate, client, { token });
      expect([refused.status, refused.body.parameters]).toMatchObject([401, [{ code: 'token_revoked' }]]);
      expect((await callNative(gate, client, { token: second })).status).toBe(200);
    }
  });

  it('given through another process counts at one that has not heard of its client', async () => {
    const client = await aClient();
    const token = await tokenOf(gates[1], client);
    expect(gates[0].book.credentialById(client.credentialId)).toBeUndefined();
    expect(await check(token, gates[0])).toEqual(await isOf(client));
  });

  it('given for a key that this process has not heard of counts too', async () => {
    const [client, other] = [await aClient(), await aClient()];
    await check(await tokenOf(gates[0], client));
    await addClientKeys(authority, await credentialOf(client), { jwks: [other.pair.publicJwk] });
    const token = await tokenOf(gates[1], { ...client, pair: other.pair });
    expect(await check(token, gates[0])).toEqual(await isOf(client));
  });
});

describe('after the key that signs tokens was rotated', () => {
  it('tokens from before are void, and those from after count at every process', async () => {
    const rings = [new KeyRing(MASTER_KEY), new KeyRing(MASTER_KEY)];
    for (const ring of rings) await ring.prepare(authority.pool, clock.now());
    const [one, two] = await Promise.all(rings.map((keys) => openGate({ ...authority, keys })));
    if (!one || !two) return expect.fail();
    const client = await aClient();
    const before = await tokenOf(one, client);
    for (const gate of [one, two]) expect(await check(before, gate)).toEqual(await isOf(client));
    await rotateKey(authority, 'token', 'bocor');
    // The command line is a process too; this one hears of it by its next call.
    await one.book.refreshIfChanged();
    expect(await check(before, one)).toEqual({ refusal: 'token_malformed' });
    const after = await tokenOf(one, client);
    expect(await check(after, two)).toEqual(await isOf(client));
    expect(await check(before, two)).toEqual({ refusal: 'token_malformed' });
    for (const gate of [one, two]) await gate.close();
  });
});

describe('what is no token of this installation', () => {
  it('is nothing, and something of another kind', async () => {
    const { tokens, book } = gates[0];
    const token = await tokenOf(gates[0], await aClient());
    expect(await tokens.check(undefined, book)).toEqual({ refusal: 'token_missing' });
    for (const header of ['', 'Bearer', 'Bearer ', token, `Basic ${token}`, `Bearer ${token} x`, `Bearer${token}`]) {
      expect([header, await tokens.check(header, book)]).toEqual([header, { refusal: 'token_malformed' }]);
    }
    for (const header of [`bearer ${token}`, `BEARER  ${token} `]) {
      expect(await tokens.check(header, book)).toHaveProperty('client');
    }
  });

  it('is one of another key, and one of another address', async () => {
    const client = await aClient();
    const key = () => authority.keys.keyAt('token', clock.now()).bytes;
    const others = [
      new AccessTokens(() => Buffer.alloc(32, 8), TEST_URL, clock),
      new AccessTokens(key, 'https://lain.contoh.go.id', clock),
    ];
    const [keyId] = client.keyIds;
    if (!keyId) expect.fail('a client has a key');
    for (const tokens of others) {
      expect(await check(await tokens.issue(await credentialOf(client), keyId))).toEqual({
        refusal: 'token_malformed',
      });
    }
    const same = new AccessTokens(key, TEST_URL, clock);
    expect(await check(await same.issue(await credentialOf(client), keyId))).toEqual(await isOf(client));
  });

  it('is one that was changed in any part, or cut', async () => {
    const [client, other] = [await aClient(), await aClient()];
    const token = await tokenOf(gates[0], client);
    const [header = '', payload = '', signature = ''] = token.slice(4).split('.');
    const recode = (part: string, change: object) =>
      Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(part, 'base64url').toString()), ...change })).toString(
        'base64url',
      );
    const forged = [
      [header, recode(payload, { sub: other.clientId }), signature],
      [header, recode(payload, { exp: 4_000_000_000 }), signature],
      [recode(header, { alg: 'none' }), payload, ''],
      [recode(header, { typ: 'JWT' }), payload, signature],
      [header, payload, Buffer.alloc(32).toString('base64url')],
      [header, payload],
      [header, payload, signature, signature],
    ].map((parts) => `gpl_${parts.join('.')}`);
    for (const each of forged) expect([each, await check(each)]).toEqual([each, { refusal: 'token_malformed' }]);
  });

  it.each(['gps_', 'gpx_', '', 'gpl_gpl_'])('is one whose prefix was made %j', async (prefix) => {
    const token = await tokenOf(gates[0], await aClient());
    expect(await check(`${prefix}${token.slice(4)}`)).toEqual({ refusal: 'token_malformed' });
  });

  it('is one that a client signed, or made from what is public', async () => {
    const client = await aClient();
    const now = Math.floor(clock.now() / 1000);
    const claims = {
      iss: TEST_URL,
      aud: TEST_URL,
      sub: client.clientId,
      iat: now,
      exp: now + 60,
      key: client.keyIds[0],
    };
    const byClient = new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' });
    const byPublicKey = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' });
    const forged = [
      await byClient.sign(client.pair.privateKey),
      await byPublicKey.sign(Buffer.from(`${client.pair.publicJwk.x}`, 'base64url')),
      new UnsecuredJWT(claims).encode(),
      await signAssertion(client, clock, { claims: { aud: TEST_URL } }),
    ];
    for (const each of forged) expect(await check(`gpl_${each}`)).toEqual({ refusal: 'token_malformed' });
  });
});
