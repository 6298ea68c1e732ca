import pg from 'pg';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openLossySocket } from '../../../testing/audit/index.ts';
import { wrongByDocument } from '../../../testing/native/index.ts';
import {
  type Authority,
  callNative,
  enterPersonas,
  type Gate,
  grantAccess,
  type NativeAnswer,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
} from '../../../testing/rights/index.ts';
import { type Day, type TestClock, testClock } from '../../kernel/index.ts';
import { createHttpServer } from '../../platform/http/index.ts';
import { nativeRoutes } from './routes.ts';
import { type RequestCode, sentences } from './sentences.ts';

let clock: TestClock;
let authority: Authority;
let gate: Gate;
let client: NativeClient;
/** What a test has opened, closed after it in reverse order. */
const opened: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  clock = testClock('2026-03-02' as Day);
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  gate = await openGate(authority);
  client = await registerNative(authority, await grantAccess(authority));
  await callNative(gate, client);
});

afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

/** A process of its own, which a test may break. */
async function anotherGate(of: Authority = authority): Promise<Gate> {
  const another = await openGate(of);
  opened.push(another.close);
  return another;
}

/** Runs as the owner of the tables, as a broken migration or a full disk would act. */
async function asOwner(text: string): Promise<void> {
  const owner = new pg.Client(authority.database.owner);
  await owner.connect();
  await owner.query(text).finally(() => owner.end());
}

async function hits(): Promise<number> {
  const { rows } = await authority.pool.query('SELECT coalesce(sum(charged), 0)::int AS n FROM access_record');
  return rows[0].n;
}

/** One real way to everything that the door says of a request itself, or of its own trouble. */
const ways: Record<RequestCode, { readonly status: number; readonly call: () => Promise<NativeAnswer> }> = {
  path_unknown: { status: 404, call: () => callNative(gate, client, { path: '/v1/verification' }) },
  method_not_allowed: { status: 405, call: () => callNative(gate, client, { method: 'PUT' }) },
  media_type_unsupported: { status: 415, call: () => callNative(gate, client, { contentType: 'text/xml' }) },
  body_too_long: { status: 413, call: () => callNative(gate, client, { body: ' '.repeat(16_385) }) },
  request_malformed: { status: 400, call: () => callNative(gate, client, { headers: { 'content-length': '5' } }) },
  rate_limited: {
    status: 429,
    async call() {
      const app = createHttpServer({ clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
      await app.register((door) => nativeRoutes(door, { ...gate, callsASecond: 2 }));
      opened.push(() => app.close());
      const answers = await Promise.all([1, 2, 3].map(() => callNative({ ...gate, app }, client)));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(1);
      return refused[0] ?? expect.fail('one of three is refused');
    },
  },
  overloaded: {
    status: 503,
    async call() {
      const another = await anotherGate();
      await another.lookup.close();
      return callNative(another, client);
    },
  },
  database_unreachable: {
    status: 503,
    async call() {
      const socket = await openLossySocket(authority.database.app);
      opened.push(socket.close);
      const another = await anotherGate({ ...authority, database: { ...authority.database, app: socket.config } });
      socket.stayAway(true);
      return callNative(another, client);
    },
  },
  log_unwritable: {
    status: 503,
    async call() {
      await asOwner('REVOKE INSERT ON access_record FROM gapura_app');
      return callNative(gate, client).finally(() => asOwner('GRANT INSERT ON access_record TO gapura_app'));
    },
  },
  log_key_missing: {
    status: 503,
    async call() {
      // A month that nobody has prepared a key for; the client had its token from another process.
      clock.advance(40 * 86_400_000);
      const token = await gate.tokens.issue(
        (await gate.book.credentialById(client.credentialId)) ?? expect.fail('the client is known'),
        client.keyIds[0] ?? expect.fail('a client has a key'),
      );
      return callNative(gate, client, { token }).finally(() => clock.advance(-40 * 86_400_000));
    },
  },
  internal: {
    status: 500,
    async call() {
      expect((await callNative(gate, client, { key: 'rusak' })).status).toBe(200);
      await asOwner("UPDATE kept_answer SET sealed = '\\x00'");
      return callNative(gate, client, { key: 'rusak' });
    },
  },
};

describe('whatever is wrong with a request, or with us', () => {
  it.each(Object.keys(ways) as RequestCode[])('%s is told in both languages, and costs nothing', async (code) => {
    const { status, call } = ways[code];
    const [before, answered] = [await hits(), code === 'rate_limited' ? 2 : code === 'internal' ? 1 : 0];
    const answer = await call();
    expect(answer.body).toMatchObject({ status, code, messages: sentences[code] });
    expect(answer.status).toBe(status);
    expect(wrongByDocument('POST /v1/verifications', answer)).toEqual([]);
    expect(answer.headers['retry-after']).toBe(status === 503 || status === 429 ? '1' : undefined);
    expect(await hits()).toBe(before + answered);
    expect((await callNative(gate, client)).status).toBe(200);
  });

  it('rate_limited is counted against the address, and not recorded', async () => {
    gate.noise.take(true);
    const { requestId } = await ways.rate_limited.call();
    expect(gate.noise.take(true)).toMatchObject([{ outcome: 'rate_limited', peer: '10.1.2.3', count: 1 }]);
    const { rowCount } = await authority.pool.query('SELECT 1 FROM access_record WHERE request_id = $1', [requestId]);
    expect(rowCount).toBe(0);
  });
});

describe('methods', () => {
  const served = { '/v1/verifications': 'POST', '/v1/document-verifications': 'POST', '/v1/me': 'GET, HEAD' };
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
  const refused = Object.entries(served).flatMap(([path, allow]) =>
    methods.filter((method) => !allow.split(', ').includes(method)).map((method) => ({ path, method, allow })),
  );

  it.each(refused)('$method $path is refused with what is served there', async ({ path, method, allow }) => {
    for (const token of [undefined, null]) {
      const { status, headers, body } = await callNative(gate, client, {
        path,
        method,
        ...(token === null && { token }),
      });
      expect([status, headers.allow]).toEqual([405, allow]);
      if (method !== 'HEAD') expect(body).toMatchObject({ code: 'method_not_allowed' });
    }
  });

  it('HEAD /v1/me has the headers of GET and no body', async () => {
    const { status, headers, text } = await callNative(gate, client, { path: '/v1/me', method: 'HEAD' });
    const whole = await callNative(gate, client, { path: '/v1/me', method: 'GET' });
    expect([status, text]).toEqual([200, '']);
    expect(headers['content-type']).toBe(whole.headers['content-type']);
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(whole.text));
  });
});

describe('a token that proves nothing', () => {
  const cases = [
    ['missing', { token: null }, 'token_missing', 'Bearer realm="gapura"'],
    ['no token', { token: 'abc' }, 'token_malformed', 'Bearer realm="gapura", error="invalid_token"'],
    [
      'of another scheme',
      { token: null, headers: { authorization: 'Basic YTpi' } },
      'token_malformed',
      'Bearer realm="gapura", error="invalid_token"',
    ],
  ] as const;

  it.each(cases)('%s: is told which, with WWW-Authenticate, and nothing of the body', async (_, call, code, header) => {
    for (const path of ['/v1/verifications', '/v1/me']) {
      const method = path === '/v1/me' ? 'GET' : 'POST';
      const answer = await callNative(gate, client, { path, method, body: '{"x":', ...call });
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, header]);
      expect(answer.body.parameters).toMatchObject([{ name: 'Authorization', in: 'header', code }]);
      expect(wrongByDocument(`${method} ${path}`, answer)).toEqual([]);
    }
  });

  it('is counted as noise, not recorded', async () => {
    gate.noise.take(true);
    const peer = '192.0.2.9';
    await callNative(gate, client, { token: null, peer });
    await callNative(gate, client, { token: 'abc', peer, path: '/v1/me', method: 'GET' });
    expect(gate.noise.take(true)).toMatchObject([{ outcome: 'token_invalid', peer, count: 2 }]);
  });
});
