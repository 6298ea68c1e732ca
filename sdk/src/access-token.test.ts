import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, giveToken, hangUp, openScriptedGate, type ScriptedGate, type Step } from '../testing/scripted-gate.ts';
import { AccessToken } from './access-token.ts';

const METADATA = '/.well-known/oauth-authorization-server';
const signingKey = { key: generateKeyPairSync('ed25519').privateKey, alg: 'EdDSA', kid: undefined } as const;

let gate: ScriptedGate;
afterEach(() => gate.close());

/** A client's token at a gate that does as it is told, and a clock that the test sets. */
async function open(script: Record<string, Step | Step[]> = {}, audience?: string) {
  gate = await openScriptedGate(script);
  const time = { now: Date.UTC(2026, 2, 2) };
  const settings = { baseUrl: gate.url, clientId: 'gpl_uji', signingKey, audience, timeoutMs: 2_000, fetch };
  return { token: new AccessToken(settings, () => time.now), time };
}

const assertions = () =>
  gate.arrivedAt('/oauth/token').map(({ body }) => new URLSearchParams(body).get('client_assertion') ?? '');

describe('the token', () => {
  it('is asked for as RFC 7523 has it', async () => {
    const { token } = await open();
    await token.get();
    const [request] = gate.arrivedAt('/oauth/token');
    expect(request?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: expect.stringMatching(/^ey/),
    });
  });

  it('is kept until 30 seconds before it expires', async () => {
    const { token, time } = await open();
    const seen = [await token.get()];
    for (const later of [869_999, 1]) {
      time.now += later;
      seen.push(await token.get());
    }
    expect(seen).toEqual(['token-1', 'token-1', 'token-2']);
  });

  it('is asked for once, however many wait for it', async () => {
    const { token } = await open();
    expect(new Set(await Promise.all(Array.from({ length: 50 }, () => token.get())))).toEqual(new Set(['token-1']));
    expect(gate.arrivedAt('/oauth/token')).toHaveLength(1);
  });

  it('is asked for with a jti that was never used, so that no assertion is taken for a replay', async () => {
    const { token } = await open({ '/oauth/token': giveToken(30) });
    for (let time = 0; time < 5; time += 1) await token.get();
    expect(new Set(assertions().map((one) => decodeJwt(one).jti)).size).toBe(5);
  });

  it('that was refused is used no longer; one that has come since stays', async () => {
    const { token } = await open();
    const first = await token.get();
    token.discard(first);
    const second = await token.get();
    token.discard(first);
    expect([first, second, await token.get()]).toEqual(['token-1', 'token-2', 'token-2']);
  });

  it('is asked for anew after a failure', async () => {
    const { token } = await open({ '/oauth/token': [hangUp, giveToken()] });
    await expect(token.get()).rejects.toMatchObject({ code: 'no_connection' });
    expect(await token.get()).toBe('token-1');
  });
});

describe('whom it is made out to', () => {
  const named = (issuer: unknown) => ({ [METADATA]: answer(200, { issuer }) });

  it('is what the gate says of itself, asked once', async () => {
    const { token } = await open({ '/oauth/token': giveToken(0), ...named('https://gapura.contoh.go.id') });
    await token.get();
    await token.get();
    expect(assertions().map((one) => decodeJwt(one).aud)).toEqual(Array(2).fill('https://gapura.contoh.go.id'));
    expect(gate.arrivedAt(METADATA)).toHaveLength(1);
  });

  it('is what the caller says, and then nobody is asked', async () => {
    const { token } = await open(named('https://lain.contoh.go.id'), 'https://gapura.contoh.go.id');
    await token.get();
    expect(decodeJwt(assertions()[0] ?? '').aud).toBe('https://gapura.contoh.go.id');
    expect(gate.arrivedAt(METADATA)).toEqual([]);
  });

  it.each([
    ['https://gapura.contoh.go.id', 'https://gapura.contoh.go.id/', true],
    ['https://GAPURA.contoh.go.id', 'https://gapura.contoh.go.id', true],
    ['https://gapura.contoh.go.id', 'https://gapura.lain.go.id', false],
    ['https://gapura.contoh.go.id', 'http://gapura.contoh.go.id', false],
    ['https://localhost.contoh.go.id', 'https://gapura.contoh.go.id', false],
  ])('at %s, may %s: %s', async (baseUrl, issuer, allowed) => {
    await open();
    const asked: string[] = [];
    const fetch = async (url: string | URL | Request) => {
      asked.push(String(url));
      return Response.json(asked.length === 1 ? { issuer } : { access_token: 'token', expires_in: 900 });
    };
    const settings = { baseUrl, clientId: 'gpl_uji', signingKey, audience: undefined, timeoutMs: 2_000, fetch };
    const got = await new AccessToken(settings).get().catch((error: unknown) => error);
    if (allowed) expect(got).toBe('token');
    // A server that names another one gets no proof that would be good there.
    else expect(got).toMatchObject({ code: 'issuer_differs', message: expect.stringContaining(issuer) });
    expect(asked).toHaveLength(allowed ? 2 : 1);
  });
});

describe('a refusal', () => {
  it('is told with the reason that the gate gives', async () => {
    const body = { error: 'invalid_client', error_description: 'Not that key.', reason: 'signature_wrong' };
    const { token } = await open({ '/oauth/token': answer(401, body) });
    const told = { name: 'GapuraTokenRefused', code: 'token_refused', reason: 'signature_wrong', status: 401 };
    await expect(token.get()).rejects.toMatchObject({ ...told, message: 'signature_wrong: Not that key.' });
  });

  it('may say when to return', async () => {
    const body = { error: 'temporarily_unavailable', reason: 'too_many_failures' };
    const { token } = await open({ '/oauth/token': answer(429, body, { 'retry-after': '60' }) });
    await expect(token.get()).rejects.toMatchObject({ reason: 'too_many_failures', retryAfter: 60 });
  });

  it.each([
    ['a page of a proxy', answer(404, {}), 'not_understood'],
    ['an outage', answer(503, { code: 'overloaded' }), 'outage'],
    ['an answer without a token', answer(200, { ok: true }), 'not_understood'],
  ])('%s is none', async (_, step, code) => {
    const { token } = await open({ '/oauth/token': step });
    await expect(token.get()).rejects.toMatchObject({ name: 'GapuraUnreachable', code });
  });

  it('an address that is no gate is told before anything is signed for it', async () => {
    const { token } = await open({ [METADATA]: answer(404, {}) });
    await expect(token.get()).rejects.toMatchObject({ code: 'not_understood', status: 404 });
    expect(gate.arrivedAt('/oauth/token')).toEqual([]);
  });
});
