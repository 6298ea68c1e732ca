import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { type Day, Fault, type FaultCode, faultCodes, testClock } from '../../kernel/index.ts';
import { createLogger } from '../log/index.ts';
import { createHttpServer } from './server.ts';

const NIK = '3278015501909001';

let app: FastifyInstance;
let lines: string[];

/** A server with one route, `POST /work`, that does what the test wants. */
function serve(work: (body: unknown) => unknown, trustedProxies: readonly string[] = []): FastifyInstance {
  lines = [];
  const logger = createLogger('debug', { write: (line) => void lines.push(line) });
  app = createHttpServer({ clock: testClock('2026-03-02' as Day), logger, trustedProxies });
  app.post('/work', async (request) => work(request.body));
  app.get('/peer', async (request) => request.ip);
  return app;
}

afterEach(() => app.close());

function failing(error: unknown) {
  const server = serve(() => Promise.reject(error));
  return server.inject({ method: 'POST', url: '/work', payload: { NIK } });
}

describe('a fault', () => {
  const statuses: Record<FaultCode, number> = {
    configuration_invalid: 500,
    database_start_failed: 500,
    database_unreachable: 503,
    database_mismatch: 500,
    migration_failed: 500,
    port_taken: 500,
    overloaded: 503,
    log_unwritable: 503,
    log_key_missing: 503,
    not_found: 404,
    invalid_input: 400,
    not_signed_in: 401,
    not_permitted: 403,
    conflict: 409,
    scanner_unavailable: 503,
  };

  it.each(Object.entries(statuses) as [FaultCode, number][])('%s is answered with %i', async (code, status) => {
    const response = await failing(new Fault(code, 'It broke.', { remedy: 'Mend it.' }));
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.headers['retry-after']).toBe(status === 503 ? '1' : undefined);
    expect(response.json()).toEqual({
      type: 'about:blank',
      title: expect.stringMatching(/^[A-Z]/),
      status,
      code,
      detail: status === 500 ? 'Something went wrong on our side.' : 'It broke. Mend it.',
      instance: `urn:uuid:${response.headers['x-request-id']}`,
    });
  });

  it('tells people in both languages, of the whole and of each field', async () => {
    const reason = 'It is dated after today.';
    const indonesian = 'Tanggal surat tidak boleh setelah hari ini.';
    const parameters = [{ name: 'letterDate', code: 'in_future', reason, indonesian }];
    const detail = { remedy: 'Look at the date.', indonesian: 'Periksa tanggalnya.', parameters };
    expect((await failing(new Fault('invalid_input', 'It broke.', detail))).json()).toMatchObject({
      detail: 'It broke. Look at the date.',
      messages: { user: { id: 'Periksa tanggalnya.', en: 'It broke. Look at the date.' } },
      parameters: [{ name: 'letterDate', code: 'in_future', reason: { id: indonesian, en: reason } }],
    });
  });

  it('of every code has a status', () => {
    expect(Object.keys(statuses).toSorted()).toEqual(Object.keys(faultCodes).toSorted());
  });
});

describe('an error that nobody expected', () => {
  it('is masked: its text may hold anything', async () => {
    const response = await failing(new TypeError(`cannot read ${NIK}`));
    expect(response.statusCode).toBe(500);
    expect(response.json()).toMatchObject({ code: 'internal', detail: 'Something went wrong on our side.' });
    expect(response.body).not.toContain(NIK);
  });

  it('that is a lost connection is an outage, wherever the connection was used', async () => {
    const response = await failing(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '1']);
    expect(response.json()).toMatchObject({ code: 'database_unreachable' });
  });

  it('is logged with its request’s id and without what was sent', async () => {
    const response = await failing(new TypeError('cannot read'));
    const [line] = lines.map((each) => JSON.parse(each)).filter(({ msg }) => msg === 'request failed');
    expect(line).toMatchObject({
      requestId: response.headers['x-request-id'],
      code: 'internal',
      err: { type: 'TypeError' },
    });
    expect(lines.join('')).not.toContain(NIK);
  });
});

describe('what the caller did wrong', () => {
  it.each([
    ['a path that is none', { method: 'GET', url: '/nowhere' }, 404, 'not_found'],
    ['a broken escape in the path', { method: 'GET', url: '/%zz' }, 400, 'invalid_request'],
    [
      'broken JSON',
      { method: 'POST', url: '/work', payload: '{', headers: { 'content-type': 'application/json' } },
      400,
      'invalid_request',
    ],
    [
      'a body of a kind that is not read',
      { method: 'POST', url: '/work', payload: 'x', headers: { 'content-type': 'a/b' } },
      415,
      'invalid_request',
    ],
  ] as const)('%s is told as a problem, and not logged', async (_, request, status, code) => {
    const response = await serve(() => 'ok').inject(request);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.json()).toMatchObject({ status, code, title: expect.stringMatching(/^[A-Z]/) });
    expect(lines).toEqual([]);
  });
});

describe('every answer', () => {
  it('has a request id of its own and stays out of caches', async () => {
    const server = serve(() => 'ok');
    const [one, two] = [await server.inject('/peer'), await server.inject('/peer')];
    expect(one.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(one.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(one.headers['x-request-id']).not.toBe(two.headers['x-request-id']);
  });

  it('goes by an id that the caller cannot choose', async () => {
    const response = await serve(() => 'ok').inject({
      url: '/peer',
      headers: { 'x-request-id': 'mine', 'request-id': 'mine' },
    });
    expect(response.headers['x-request-id']).not.toBe('mine');
  });
});

describe('the peer', () => {
  const headers = { 'x-forwarded-for': '203.0.113.7, 10.0.0.9' };
  const peerOf = async (trusted: readonly string[], remoteAddress: string) =>
    (await serve(() => 'ok', trusted).inject({ url: '/peer', headers, remoteAddress })).body;

  it('is the socket’s address when no proxy is trusted', async () => {
    expect(await peerOf([], '198.51.100.1')).toBe('198.51.100.1');
  });

  it('is what a trusted proxy says, as far as the chain is trusted', async () => {
    expect(await peerOf(['10.0.0.0/8'], '10.0.0.1')).toBe('203.0.113.7');
    expect(await peerOf(['10.0.0.1/32'], '10.0.0.1')).toBe('10.0.0.9');
  });

  it('is not what anybody else says', async () => {
    expect(await peerOf(['10.0.0.0/8'], '198.51.100.1')).toBe('198.51.100.1');
  });
});
