import { afterEach, describe, expect, it } from 'vitest';
import {
  answer,
  clientOf,
  giveToken,
  hangUp,
  keepSilent,
  openScriptedGate,
  refuse,
  type ScriptedGate,
  type Step,
} from '../testing/scripted-gate.ts';
import type { GapuraOptions } from './index.ts';

const PATH = '/v1/verifications';
const question = { nik: '3278011205809990', purpose: 'public_service', elements: { NAMA_LGKP: 'HENDRA' } } as const;
const verified = answer(200, {
  id: 'c-1',
  mode: 'live',
  outcome: 'verified',
  minor: false,
  threshold: 80,
  elements: {},
});

let gate: ScriptedGate;
afterEach(() => gate.close());

/** A client at a gate that does to its questions as it is told. */
async function open(
  steps: Step | Step[],
  options: Partial<GapuraOptions> = {},
  others: Record<string, Step | Step[]> = {},
) {
  gate = await openScriptedGate({ [PATH]: steps, ...others });
  return clientOf(gate.url, options);
}

const keys = () => gate.arrivedAt(PATH).map(({ headers }) => headers['idempotency-key']);

/** Milliseconds that a call took, and how it ended. */
async function timed(call: Promise<unknown>) {
  const began = performance.now();
  const ended = await call.catch((error: unknown) => error);
  return { ended, ms: performance.now() - began };
}

describe('a question that met an outage', () => {
  it('is sent again with the same key and the same bytes, whatever the outage was', async () => {
    const gapura = await open(
      [
        refuse(503, 'overloaded', { 'retry-after': '0' }),
        hangUp,
        answer(502, {}),
        refuse(429, 'rate_limited', { 'retry-after': '0' }),
        verified,
      ],
      { maxRetries: 4 },
    );
    expect(await gapura.verify(question)).toMatchObject({ outcome: 'verified', id: 'c-1' });
    expect(new Set(keys()).size).toBe(1);
    expect(keys()[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(new Set(gate.arrivedAt(PATH).map(({ body }) => body))).toEqual(new Set([JSON.stringify(question)]));
  });

  it('asks the same though the caller has changed its object meanwhile', async () => {
    const gapura = await open([refuse(503, 'overloaded', { 'retry-after': '1' }), verified]);
    const changing = { ...question, nik: '3278011205809990' as string };
    const call = gapura.verify(changing);
    await expect.poll(() => gate.arrivedAt(PATH).length).toBe(1);
    changing.nik = '3278010802159991';
    await call;
    expect(gate.arrivedAt(PATH).map(({ body }) => JSON.parse(body).nik)).toEqual(Array(2).fill(question.nik));
  });

  it('goes by the caller’s own key where there is one; another question has another', async () => {
    const gapura = await open([hangUp, verified, verified, verified]);
    await gapura.verify(question, { idempotencyKey: 'baris-7' });
    await gapura.verify(question);
    await gapura.verify(question);
    expect(keys().slice(0, 2)).toEqual(['baris-7', 'baris-7']);
    expect(new Set(keys()).size).toBe(3);
  });

  it('that does not pass is thrown in the end', async () => {
    const gapura = await open([hangUp, hangUp], { maxRetries: 1 });
    await expect(gapura.verify(question)).rejects.toMatchObject({ name: 'GapuraUnreachable', code: 'no_connection' });
    expect(keys()).toHaveLength(2);
  });

  it('in the token endpoint is waited for as well, with a new assertion each time', async () => {
    const gapura = await open(
      [verified],
      {},
      { '/oauth/token': [hangUp, answer(503, {}, { 'retry-after': '0' }), giveToken()] },
    );
    expect(await gapura.verify(question)).toMatchObject({ outcome: 'verified' });
    const bodies = gate.arrivedAt('/oauth/token').map(({ body }) => body);
    expect(new Set(bodies).size).toBe(3);
  });
});

describe('Retry-After', () => {
  it.each([
    ['seconds', () => '1'],
    // An HTTP date has no fractions, so what is a second and a half ahead is told as 0.5 to 1.5 seconds.
    ['an HTTP date', () => new Date(Date.now() + 1_500).toUTCString()],
  ])('in %s is waited for', async (_, retryAfter) => {
    const gapura = await open([
      (response, request) => refuse(503, 'overloaded', { 'retry-after': retryAfter() })(response, request),
      verified,
    ]);
    const { ended, ms } = await timed(gapura.verify(question));
    expect(ended).toMatchObject({ outcome: 'verified' });
    expect(ms).toBeGreaterThan(950);
    expect(ms).toBeLessThan(5_000);
  });

  it('of hours is not: the quota is used up, and the caller hears so at once', async () => {
    const gapura = await open([refuse(429, 'quota_used_up', { 'retry-after': '36000' })]);
    const { ended, ms } = await timed(gapura.verify(question));
    expect(ended).toMatchObject({ code: 'quota_used_up', status: 429, retryAfter: 36_000 });
    expect(ms).toBeLessThan(500);
  });

  it('longer than maxWaitMs is not', async () => {
    const gapura = await open([refuse(503, 'overloaded', { 'retry-after': '2' })], { maxWaitMs: 1_999 });
    const { ended, ms } = await timed(gapura.verify(question));
    expect(ended).toMatchObject({ code: 'overloaded', retryAfter: 2 });
    expect(ms).toBeLessThan(500);
  });
});

describe('a refusal', () => {
  it.each([
    [400, 'parameters_invalid'],
    [403, 'terms_unmet'],
    [413, 'body_too_long'],
    [422, 'idempotency_key_reused'],
    [500, 'internal'],
  ])('%i %s is told once and not sent again', async (status, code) => {
    const gapura = await open([refuse(status, code)]);
    const said = { id: `kalimat ${code}`, en: `sentence ${code}` };
    const told = { name: 'GapuraProblem', code, status, requestId: 'r-1', messages: { user: said }, parameters: [] };
    await expect(gapura.verify(question)).rejects.toMatchObject(told);
    expect(keys()).toHaveLength(1);
  });

  it('of the token is answered with a new one, once', async () => {
    const gapura = await open([
      refuse(401, 'token_invalid'),
      verified,
      refuse(401, 'token_invalid'),
      refuse(401, 'token_invalid'),
    ]);
    await gapura.verify(question);
    const used = () => gate.arrivedAt(PATH).map(({ headers }) => headers.authorization);
    expect(used()).toEqual(['Bearer token-1', 'Bearer token-2']);
    await expect(gapura.verify(question)).rejects.toMatchObject({ code: 'token_invalid' });
    expect(used()).toHaveLength(4);
    expect(new Set(keys()).size).toBe(2);
  });

  it('of a token that many used is answered with one new one for all', async () => {
    const revoked: Step = (response, request) => {
      const step = request.headers.authorization === 'Bearer token-1' ? refuse(401, 'token_invalid') : verified;
      step(response, request);
    };
    const gapura = await open(revoked);
    await Promise.all(Array.from({ length: 20 }, () => gapura.verify(question)));
    expect(gate.arrivedAt('/oauth/token')).toHaveLength(2);
  });
});

describe('what is no answer of a gate', () => {
  const html: Step = (response) => void response.end('<html>Selamat datang</html>');
  const redirect = answer(302, {}, { location: 'http://127.0.0.1:9/' });
  it.each([
    ['a page', html],
    ['nothing', (response) => void response.end()],
    ['a redirect, which would carry the question elsewhere', redirect],
    ['another application', answer(404, { message: 'Not Found' })],
  ] as [string, Step][])('%s is told as that', async (_, step) => {
    const gapura = await open([step]);
    await expect(gapura.verify(question)).rejects.toMatchObject({ name: 'GapuraUnreachable', code: 'not_understood' });
    expect(keys()).toHaveLength(1);
  });
});

describe('a call ends', () => {
  it('when one request takes too long, and tries another', async () => {
    const gapura = await open([keepSilent, verified], { timeoutMs: 300 });
    const { ended, ms } = await timed(gapura.verify(question));
    expect(ended).toMatchObject({ outcome: 'verified' });
    expect(ms).toBeGreaterThan(290);
    expect(new Set(keys()).size).toBe(1);
  });

  it('in time though the body never ends', async () => {
    const half: Step = (response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
    const gapura = await open([half], { timeoutMs: 200, maxRetries: 0 });
    await expect(gapura.verify(question)).rejects.toMatchObject({ code: 'timed_out' });
  });

  it.each([
    ['while it waits for an answer', [keepSilent], {}],
    ['while it waits for its turn', [refuse(503, 'overloaded', { 'retry-after': '9' })], {}],
    ['while it waits for a token', [], { '/oauth/token': keepSilent }],
  ] as [string, Step[], Record<string, Step>][])('at once when the caller gives up %s', async (_, steps, others) => {
    const gapura = await open(steps, {}, others);
    const stop = new AbortController();
    const reason = new Error('the user left');
    setTimeout(() => stop.abort(reason), 100);
    const { ended, ms } = await timed(gapura.verify(question, { signal: stop.signal }));
    expect(ended).toBe(reason);
    expect(ms).toBeLessThan(600);
  });

  it('before it began, when the caller had given up already', async () => {
    const gapura = await open([]);
    await expect(gapura.verify(question, { signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no');
    expect(gate.arrivedAt('/oauth/token')).toEqual([]);
  });

  it('without ending that of others who wait for the same token', async () => {
    let give: () => void = () => expect.fail('nobody asked');
    const slow: Step = (response, request) => {
      give = () => giveToken()(response, request);
    };
    const gapura = await open([verified], {}, { '/oauth/token': [slow] });
    const stop = new AbortController();
    const left = gapura.verify(question, { signal: stop.signal }).catch((error: unknown) => error);
    const stays = gapura.verify(question);
    await expect.poll(() => gate.arrivedAt('/oauth/token').length).toBe(1);
    stop.abort(new Error('the user left'));
    expect(await left).toMatchObject({ message: 'the user left' });
    give();
    expect(await stays).toMatchObject({ outcome: 'verified' });
  });
});

describe('the officer', () => {
  it('of the client is named in each question that names nobody', async () => {
    const gapura = await open([verified, verified, verified], { officer: 'loket-1' });
    const document = { kind: 'family_card', number: '3278010105129990' } as const;
    await gapura.verify(question);
    await gapura.verify({ ...question, officer: 'loket-2' });
    await gapura.verifyDocument({ nik: question.nik, purpose: 'public_service', document }).catch(() => undefined);
    const said = [...gate.arrivedAt(PATH), ...gate.arrivedAt('/v1/document-verifications')];
    expect(said.map(({ body }) => JSON.parse(body).officer)).toEqual(['loket-1', 'loket-2', 'loket-1']);
  });
});

describe('an address or key that cannot be used', () => {
  it('is told when the client is made', async () => {
    await open([]);
    expect(() => clientOf('gapura')).toThrow(TypeError);
    expect(() => clientOf(gate.url, { privateKey: 'gapura.pem' })).toThrow('not its path');
  });
});
