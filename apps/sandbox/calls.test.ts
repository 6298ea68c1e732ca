import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Alone, nikOf, openAlone } from './testing/open-alone.ts';

let alone: Alone;

beforeAll(async () => {
  alone = await openAlone();
});

afterAll(() => alone.app.close());

describe('hits', () => {
  it('fall by one a charged outcome, by none for any other, and end', async () => {
    const own = await openAlone();
    expect((await own.wire(nikOf('address_unknown'))).left).toBe(1_000);
    expect((await own.wire(nikOf('identical'))).left).toBe(999);
    expect((await own.wire(nikOf('nik_withheld'))).left).toBe(998);
    expect((await own.wire(nikOf('not_found'))).left).toBe(997);
    expect((await own.wire(nikOf('nik_malformed'))).left).toBe(997);
    expect((await own.native(nikOf('terms_unmet'))).headers['quota-remaining']).toBe('997');
    expect((await own.native(nikOf('deceased'))).headers['quota-remaining']).toBe('996');
    const all = await Promise.all(Array.from({ length: 996 }, () => own.wire(nikOf('identical'))));
    expect(all.map(({ left }) => left).toSorted((a, b) => b - a)).toEqual(all.map((_, place) => 995 - place));
    expect((await own.wire(nikOf('identical'))).content.RESPONSE_CODE).toBe('05');
    expect((await own.native(nikOf('spelling'))).status).toBe(429);
    await own.app.close();
  });
});

describe('a retry', () => {
  it('with the same key is the same answer and no second hit, also of a forced one', async () => {
    for (const name of ['spelling', 'deceased']) {
      const first = await alone.native(nikOf(name), {}, { key: `kunci-${name}` });
      const second = await alone.native(nikOf(name), {}, { key: `kunci-${name}` });
      expect(second.body).toEqual(first.body);
      expect(second.headers['idempotent-replayed']).toBe('true');
      expect(second.headers['quota-remaining']).toBe(first.headers['quota-remaining']);
    }
  });

  it('with the same key for another question is refused', async () => {
    await alone.native(nikOf('spelling'), {}, { key: 'satu' });
    expect((await alone.native(nikOf('order'), {}, { key: 'satu' })).body.code).toBe('idempotency_key_reused');
  });

  it('at the same time gives one answer', async () => {
    const both = await Promise.all([1, 2].map(() => alone.native(nikOf('equal'), {}, { key: 'dua' })));
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1);
  });
});

describe('what goes wrong on purpose', () => {
  it('an outage is 503 with Retry-After on both doors, and costs nothing', async () => {
    const before = (await alone.wire(nikOf('address_unknown'))).left;
    const [one, other] = [await alone.wire(nikOf('outage')), await alone.native(nikOf('outage'))];
    expect([one.status, one.headers['retry-after'], one.headers['gapura-mode']]).toEqual([503, '1', 'sandbox']);
    expect([other.status, other.headers['retry-after'], other.body.code]).toEqual([503, '1', 'database_unreachable']);
    expect((await alone.wire(nikOf('address_unknown'))).left).toBe(before);
  });

  it('an outage that passes is over when the call comes again', async () => {
    expect((await alone.native(nikOf('outage_once'), {}, { key: 'tiga' })).status).toBe(503);
    const again = await alone.native(nikOf('outage_once'), {}, { key: 'tiga' });
    expect(again.body).toMatchObject({ outcome: 'verified' });
    expect((await alone.native(nikOf('outage_once'), {}, { key: 'tiga' })).headers['idempotent-replayed']).toBe('true');
    expect((await alone.wire(nikOf('outage_once'))).status).toBe(503);
    expect((await alone.wire(nikOf('outage_once'))).content.NIK).toBe('Sesuai');
  });

  it('a limit is 429 with Retry-After', async () => {
    const { status, headers, body } = await alone.native(nikOf('rate_limited'));
    expect([status, headers['retry-after'], body.code]).toEqual([429, '1', 'rate_limited']);
  });

  it('a slow answer takes three seconds, and is an answer', async () => {
    const began = performance.now();
    const [one, other] = await Promise.all([alone.wire(nikOf('slow_3')), alone.native(nikOf('slow_3'))]);
    expect(performance.now() - began).toBeGreaterThan(2_900);
    expect(one.content.NAMA_LGKP).toMatch(/^Tidak Sesuai \(\d+\)$/);
    expect(other.body.outcome).toBe('verified');
  });
});

describe('beside the doors', () => {
  it.each([
    ['/', 'text/html'],
    ['/reference/errors', 'text/html'],
    ['/v1/openapi.json', 'application/json'],
    ['/health/live', 'application/json'],
    ['/health/ready', 'application/json'],
    ['/.well-known/oauth-authorization-server', 'application/json'],
  ])('%s is there', async (url, type) => {
    const answer = await alone.app.inject(url);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, expect.stringContaining(type)]);
  });

  it('/v1/me tells what the right of the sandbox is', async () => {
    const { json } = await alone.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${alone.token}` } });
    expect(json()).toMatchObject({
      mode: 'sandbox',
      clientId: expect.stringMatching(/^gps_/),
      right: { state: 'in_force', hours: { opens: '00:00', closes: '24:00' }, validUntil: '9999-12-31' },
      quota: { limit: 1_000 },
      notices: [],
    });
  });
});
