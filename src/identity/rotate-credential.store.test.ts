import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Authority,
  aMonday,
  callNative,
  callWire,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  makePair,
  openAuthority,
  openGate,
  registerNative,
  requestToken,
  tokenOf,
} from '../../testing/rights/index.ts';
import { testClock } from '../kernel/index.ts';
import { getCredential } from './find-credentials.ts';
import { issueCredential } from './issue-credential.ts';
import { rotateClientKeys, rotateCredential } from './rotate-credential.ts';

const HOUR_MS = 3_600_000;
const clock = testClock(aMonday);
let authority: Authority;
let gate: Gate;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  gate = await openGate(authority);
});
afterAll(async () => {
  await gate.close();
  await authority.close();
});
beforeEach(async () => {
  access = await grantAccess(authority);
});

const inAnHour = () => new Date(clock.now() + HOUR_MS);
const current = (credentialId = access.credential.credentialId) => getCredential(authority.pool, credentialId);
const code = (outcome: Promise<unknown>) =>
  outcome.then(
    () => 'done',
    (error) => error.code,
  );
const isLetIn = async (password: string) => {
  const { content } = await callWire(gate, access, { fields: { PASSWORD: password } });
  return content.RESPONSE_CODE === undefined;
};

describe('a password', () => {
  it('is taken beside the new one until the instant, and from then on no more', async () => {
    expect(await isLetIn(access.secret)).toBe(true);
    const renewed = await rotateCredential(authority, await current(), inAnHour());
    await gate.book.refreshIfChanged();
    expect([await isLetIn(access.secret), await isLetIn(renewed), await isLetIn('salah')]).toEqual([true, true, false]);
    clock.advance(HOUR_MS);
    expect([await isLetIn(access.secret), await isLetIn(renewed)]).toEqual([false, true]);
  });

  it('is void at once where no instant is named, with the one before it', async () => {
    const second = await rotateCredential(authority, await current(), inAnHour());
    const third = await rotateCredential(authority, await current());
    await gate.book.refreshIfChanged();
    expect([await isLetIn(access.secret), await isLetIn(second), await isLetIn(third)]).toEqual([false, false, true]);
  });

  it('has one overlap at a time', async () => {
    await rotateCredential(authority, await current(), inAnHour());
    const again = current().then((credential) => rotateCredential(authority, credential, inAnHour()));
    await expect(again).rejects.toMatchObject({ code: 'conflict', field: 'until' });
    clock.advance(HOUR_MS);
    expect(await code(rotateCredential(authority, await current(), inAnHour()))).toBe('done');
  });

  it.each(['at once', 'with an overlap'])(
    'renewed %s by two at the same time is told to one, and works',
    async (how) => {
      const seen = await current();
      const until = how === 'at once' ? undefined : inAnHour();
      const both = await Promise.allSettled([1, 2].map(() => rotateCredential(authority, seen, until)));
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
      await gate.book.refreshIfChanged();
      const told = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(await isLetIn(`${told[0]}`)).toBe(true);
    },
  );
});

describe('a token for data balikan', () => {
  it('is taken beside the new one until the instant', async () => {
    const { institutionId, rightId } = access.right;
    const wanted = { institutionId, rightId, kind: 'feedback', userId: 'balikan' } as const;
    const { credentialId, secret } = await issueCredential(authority, wanted);
    const renewed = await rotateCredential(authority, await current(credentialId), inAnHour());
    await gate.book.refreshIfChanged();
    // A body that is none tells what is wrong with it to whoever has proven itself, and 401 to all others.
    const statusOf = async (token: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const url = '/dukcapil/store';
      return (await gate.app.inject({ method: 'POST', url, headers, remoteAddress: '10.1.2.3', payload: '[]' }))
        .statusCode;
    };
    const [old, fresh] = [await statusOf(secret), await statusOf(renewed)];
    expect(old).toBe(fresh);
    clock.advance(HOUR_MS);
    expect(await statusOf(secret)).not.toBe(fresh);
  });
});

describe('keys of a client', () => {
  it('are taken beside the new ones until the instant; tokens that were given for them end with them', async () => {
    const client = await registerNative(authority, access);
    clock.advance(HOUR_MS - 60_000);
    const pair = await makePair();
    const until = new Date(clock.now() + 60_000);
    await rotateClientKeys(authority, await current(client.credentialId), [pair.publicJwk], until);
    const renewed = { ...client, pair };
    const token = await tokenOf(gate, client);
    expect((await callNative(gate, client, { token })).status).toBe(200);
    expect((await callNative(gate, renewed, { token: await tokenOf(gate, renewed) })).status).toBe(200);
    clock.advance(60_000);
    expect((await callNative(gate, client, { token })).body).toMatchObject({ code: 'token_invalid' });
    expect((await requestToken(gate, client)).body).toMatchObject({ reason: 'key_revoked' });
    expect((await callNative(gate, renewed, { token: await tokenOf(gate, renewed) })).status).toBe(200);
  });

  it('are void at once where no instant is named', async () => {
    const client = await registerNative(authority, access);
    const token = await tokenOf(gate, client);
    await rotateClientKeys(authority, await current(client.credentialId), [(await makePair()).publicJwk]);
    expect((await callNative(gate, client, { token })).body).toMatchObject({ code: 'token_invalid' });
  });

  it('renewed by two at the same time are told to one', async () => {
    const client = await registerNative(authority, access);
    const seen = await current(client.credentialId);
    const both = [1, 2].map(async () => rotateClientKeys(authority, seen, [(await makePair()).publicJwk]));
    expect((await Promise.all(both.map(code))).toSorted()).toEqual(['conflict', 'done']);
  });
});
