import { describe, expect } from 'vitest';
import { wrongByDocument } from '../../../testing/native/index.ts';
import {
  type Authority,
  callNative,
  type Gate,
  grantAccess,
  atTheGate as it,
  type NativeCall,
  type NativeClient,
  registerNative,
  takings,
  tokenOf,
  type Wishes,
} from '../../../testing/rights/index.ts';
import { addClientKeys, getCredential, revokeClientKey } from '../../identity/index.ts';

async function aClient(by: Authority, terms: Wishes['terms'] = {}): Promise<NativeClient> {
  return registerNative(by, await grantAccess(by, { terms }));
}

const me = (gate: Gate, client: NativeClient, call: NativeCall = {}) =>
  callNative(gate, client, { path: '/v1/me', method: 'GET', ...call });

describe('GET /v1/me', () => {
  it('shows a caller its own right, quota and keys in force, and nothing of anybody else', async ({
    by,
    gates: [gate],
  }) => {
    const terms = { dailyQuota: 10, documents: ['ektp'], requiresOfficer: false, regionScope: ['32'] } as const;
    const client = await aClient(by, terms);
    const other = await registerNative(by, client.access, { userId: 'lain' });
    await callNative(gate, client);
    const answer = await me(gate, client);
    const { institution, right } = client.access;
    expect(answer.body).toEqual({
      mode: 'live',
      clientId: client.clientId,
      institution: { slug: institution.slug, name: institution.name },
      right: {
        id: right.rightId,
        state: 'in_force',
        purpose: 'public_service',
        threshold: 80,
        requiresOfficer: false,
        requiresCase: false,
        elements: expect.arrayContaining(['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'NIK']),
        documents: ['ektp'],
        regionScope: ['32'],
        networks: ['10.1.0.0/16'],
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        hours: { opens: '00:00', closes: '24:00' },
        validFrom: '2026-01-01',
        validUntil: '2026-12-31',
      },
      quota: { day: '2026-03-02', limit: 10, used: 1, left: 9, resetsInSeconds: 50_400 },
      keys: [{ kid: client.pair.publicJwk.kid, jwksUri: null, addedAt: '2026-03-02T03:00:00.000Z' }],
      notices: [],
    });
    expect(wrongByDocument('GET /v1/me', answer)).toEqual([]);
    for (const foreign of [other.clientId, `${other.pair.publicJwk.kid}`, `${client.pair.publicJwk.x}`]) {
      expect(answer.text).not.toContain(foreign);
    }
  });

  it('leaves out keys that were revoked, and shows those that were added through another process', async ({
    by,
    gates,
  }) => {
    const client = await aClient(by);
    const token = await tokenOf(gates[0], client);
    const source = { jwksUri: 'https://aplikasi.contoh.go.id/jwks.json' };
    const [keyId] = await addClientKeys(by, await getCredential(by.pool, client.credentialId), source);
    expect((await me(gates[1], client, { token })).body.keys).toHaveLength(2);
    await revokeClientKey(by, `${keyId}`, 'diganti');
    expect((await me(gates[1], client, { token })).body.keys).toMatchObject([{ kid: client.pair.publicJwk.kid }]);
  });

  it('is for the networks of the right alone, by the socket', async ({ by, gates: [gate] }) => {
    const client = await aClient(by);
    await aClient(by, { networks: ['10.2.0.0/16'] });
    const headers = { 'x-forwarded-for': '10.1.2.3', forwarded: 'for=10.1.2.3', 'x-real-ip': '10.1.2.3' };
    for (const [peer, code] of [
      ['192.0.2.1', 'address_unknown'],
      ['::ffff:192.0.2.1', 'address_unknown'],
      ['10.2.0.1', 'address_mismatch'],
    ] as const) {
      const answer = await me(gate, client, { peer, headers });
      expect([answer.status, answer.body.code]).toEqual([403, code]);
      expect(answer.text).not.toContain(client.access.institution.slug);
      expect(wrongByDocument('GET /v1/me', answer)).toEqual([]);
    }
  });

  it('is open out of hours, so that a caller reads what its hours are', async ({ by, gates: [gate] }) => {
    const client = await aClient(by, { weekdays: [7], opensMinute: 480, closesMinute: 1440 });
    expect((await me(gate, client)).body.right).toMatchObject({
      state: 'outside_hours',
      weekdays: [7],
      hours: { opens: '08:00', closes: '24:00' },
    });
  });

  it('costs nothing and leaves no record', async ({ by, gates: [gate] }) => {
    const client = await aClient(by, { dailyQuota: 5 });
    const { requestId } = await me(gate, client);
    expect((await me(gate, client)).body.quota).toMatchObject({ used: 0, left: 5 });
    const { rowCount } = await by.pool.query('SELECT 1 FROM access_record WHERE request_id = $1', [requestId]);
    expect(rowCount).toBe(0);
  });
});

describe('from the next call on, on every process, GET /v1/me', () => {
  const { token_invalid: revokeKey, address_mismatch: moveAway, ...others } = takings;

  it.for(Object.entries(others))(
    'tells of %s, which a client may read of itself',
    async ([code, take], { by, gates }) => {
      const client = await aClient(by);
      const token = await tokenOf(gates[0], client);
      for (const gate of gates) expect((await me(gate, client, { token })).status).toBe(200);
      await take(by, client);
      // A quota of none is no refusal of the right.
      const state = code === 'quota_used_up' ? 'in_force' : code;
      for (const gate of gates) expect((await me(gate, client, { token })).body.right).toMatchObject({ state });
    },
  );

  it.for([
    ['a key that was revoked', revokeKey, 401, /^token_invalid$/],
    ['a network that was taken away', moveAway, 403, /^address_/],
  ] as const)('refuses %s', async ([, take, status, code], { by, gates }) => {
    const client = await aClient(by);
    const token = await tokenOf(gates[0], client);
    for (const gate of gates) expect((await me(gate, client, { token })).status).toBe(200);
    await take?.(by, client);
    for (const gate of gates) {
      const answer = await me(gate, client, { token });
      expect([answer.status, answer.body.code]).toEqual([status, expect.stringMatching(code)]);
    }
  });
});
