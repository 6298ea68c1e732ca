import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongByDocument } from '../../../testing/native/index.ts';
import {
  type Authority,
  callNative,
  changeRight,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  type NativeAnswer,
  type NativeCall,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
  requestToken,
  tokenOf,
  type Wishes,
} from '../../../testing/rights/index.ts';
import { changeRightStatus } from '../../access/index.ts';
import { addClientKeys, changeCredentialStatus, getCredential, revokeClientKey } from '../../identity/index.ts';
import { changeInstitutionStatus } from '../../institutions/index.ts';
import { type Day, type TestClock, testClock } from '../../kernel/index.ts';

let clock: TestClock;
let authority: Authority;
let gates: readonly [Gate, Gate];

beforeAll(async () => {
  clock = testClock('2026-03-02' as Day);
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  gates = [await openGate(authority), await openGate(authority)];
});

afterAll(async () => {
  for (const gate of gates) await gate.close();
  await authority.close();
});

async function aClient(terms: Wishes['terms'] = {}): Promise<NativeClient> {
  return registerNative(authority, await grantAccess(authority, { terms }));
}

const me = (gate: Gate, client: NativeClient, call: NativeCall = {}) =>
  callNative(gate, client, { path: '/v1/me', method: 'GET', ...call });
const toldBy = ({ body }: NativeAnswer) => body.code ?? body.outcome;
const credentialOf = ({ credentialId }: NativeClient) => getCredential(authority.pool, credentialId);

async function hitsOf({ institution }: GrantedAccess): Promise<number> {
  const text = 'SELECT coalesce(sum(charged), 0)::int AS n FROM access_record WHERE institution_id = $1';
  return (await authority.pool.query(text, [institution.institutionId])).rows[0].n;
}

describe('one tenant and another', () => {
  it('each asks under its own right, and spends its own hits', async () => {
    const own = await aClient({ elements: ['NAMA_LGKP'] });
    const other = await aClient({ elements: ['ALAMAT'], networks: ['10.2.0.0/16'] });
    const fields = { elements: { NAMA_LGKP: 'HENDRA WIJAYA', ALAMAT: 'X' } };
    const [mine, theirs] = [
      await callNative(gates[0], own, { fields }),
      await callNative(gates[0], other, { fields, peer: '10.2.0.1', token: await tokenOf(gates[0], other) }),
    ];
    expect(mine.body.elements).toMatchObject({ NAMA_LGKP: { match: true }, ALAMAT: { reason: 'not_granted' } });
    expect(theirs.body.elements).toMatchObject({ NAMA_LGKP: { reason: 'not_granted' }, ALAMAT: { match: false } });
    expect([await hitsOf(own.access), await hitsOf(other.access)]).toEqual([1, 1]);
    const text = 'SELECT institution_id, right_id, credential_id FROM access_record WHERE request_id = $1';
    const { institutionId } = own.access.institution;
    expect((await authority.pool.query(text, [mine.requestId])).rows).toEqual([
      { institution_id: institutionId, right_id: own.access.right.rightId, credential_id: own.credentialId },
    ]);
  });

  it("a token works from no network of another's right, and spends nothing there", async () => {
    const [own, other] = [await aClient(), await aClient({ networks: ['10.2.0.0/16'] })];
    expect(toldBy(await callNative(gates[0], own, { peer: '10.2.0.1' }))).toBe('address_mismatch');
    expect(toldBy(await callNative(gates[0], own, { peer: '192.0.2.1' }))).toBe('address_unknown');
    expect([await hitsOf(own.access), await hitsOf(other.access)]).toEqual([0, 0]);
  });

  it('two clients of one institution are two: each under its own right, with keys of its own', async () => {
    const [first, wider] = [await grantAccess(authority), await grantAccess(authority)];
    const client = await registerNative(authority, first, { userId: 'loket' });
    const second = await registerNative(authority, first, { userId: 'antrean' });
    expect((await requestToken(gates[0], { ...client, pair: second.pair })).body.reason).toBe('key_unknown');
    await revokeClientKey(authority, `${client.keyIds[0]}`, 'bocor');
    expect((await requestToken(gates[0], client)).body.reason).toBe('key_revoked');
    expect(toldBy(await callNative(gates[0], second))).toBe('verified');
    expect(await hitsOf(wider)).toBe(0);
  });

  it('what proves a user of the wire, or a sender of data balikan, proves nothing here', async () => {
    const client = await aClient();
    const feedback = await grantAccess(authority, { credential: { kind: 'feedback' } });
    const wire = await grantAccess(authority);
    for (const token of [feedback.secret, wire.secret]) {
      expect(toldBy(await callNative(gates[0], client, { token }))).toBe('token_invalid');
    }
  });
});

describe('the peer', () => {
  it('is the socket’s, whatever the caller declares', async () => {
    const client = await aClient();
    const headers = { 'x-forwarded-for': '10.1.2.3', forwarded: 'for=10.1.2.3', 'x-real-ip': '10.1.2.3' };
    for (const call of [{ peer: '192.0.2.1', headers }, { peer: '::ffff:192.0.2.1' }]) {
      expect(toldBy(await callNative(gates[0], client, call))).toBe('address_unknown');
      expect(toldBy(await me(gates[0], client, call))).toBe('address_unknown');
    }
    expect(toldBy(await callNative(gates[0], client, { peer: '::ffff:10.1.2.3' }))).toBe('verified');
  });
});

describe('hours', () => {
  it('are those of the right by the office’s clock, to the minute', async () => {
    const access = await grantAccess(authority, { zone: 'WIT', terms: { opensMinute: 720, closesMinute: 721 } });
    const client = await registerNative(authority, access);
    // 10:00 in Jakarta is noon in Jayapura.
    const seen: unknown[] = [toldBy(await callNative(gates[0], client))];
    clock.advance(60_000);
    seen.push(toldBy(await callNative(gates[0], client)));
    clock.advance(-120_000);
    seen.push(toldBy(await callNative(gates[0], client)));
    clock.advance(60_000);
    expect(seen).toEqual(['verified', 'outside_hours', 'outside_hours']);
  });

  it('do not keep a caller from reading what its hours are', async () => {
    const client = await aClient({ weekdays: [7], opensMinute: 480, closesMinute: 1440 });
    expect((await me(gates[0], client)).body.right).toMatchObject({
      state: 'outside_hours',
      weekdays: [7],
      hours: { opens: '08:00', closes: '24:00' },
    });
  });
});

describe('what is taken out of force is refused from the very next call on, on every process', () => {
  const takings: Record<string, (client: NativeClient) => Promise<unknown>> = {
    institution_inactive: ({ access }) =>
      changeInstitutionStatus(authority, access.institution.institutionId, 'suspend', 'surat'),
    right_not_in_force: ({ access }) => changeRightStatus(authority, access.right, 'revoke', 'surat'),
    credential_inactive: async (client) =>
      changeCredentialStatus(authority, await credentialOf(client), 'suspend', 'surat'),
    token_invalid: (client) => revokeClientKey(authority, `${client.keyIds[0]}`, 'bocor'),
    address_mismatch: ({ access }) => changeRight(authority, access.right, { networks: ['10.1.255.0/24'] }, 'surat'),
    outside_hours: ({ access }) => changeRight(authority, access.right, { weekdays: [7] }, 'surat'),
    quota_used_up: ({ access }) => changeRight(authority, access.right, { dailyQuota: 0 }, 'surat'),
  };

  it.each(Object.entries(takings))('%s', async (code, take) => {
    const client = await aClient();
    const token = await tokenOf(gates[0], client);
    for (const gate of gates) expect(toldBy(await callNative(gate, client, { token }))).toBe('verified');
    await take(client);
    for (const gate of gates) expect(toldBy(await callNative(gate, client, { token }))).toBe(code);
    expect(await hitsOf(client.access)).toBe(2);
  });

  it.each(Object.entries(takings))('%s, at /v1/me too', async (code, take) => {
    const client = await aClient();
    const token = await tokenOf(gates[0], client);
    for (const gate of gates) expect((await me(gate, client, { token })).status).toBe(200);
    await take(client);
    for (const gate of gates) {
      const { status, body } = await me(gate, client, { token });
      // From its own network a client may read why it is refused; a quota of none is no refusal of the right.
      if (code === 'token_invalid') expect([status, body.code]).toEqual([401, code]);
      else if (code === 'address_mismatch')
        expect([status, toldBy({ body } as NativeAnswer)]).toEqual([403, expect.stringMatching(/^address_/)]);
      else expect(body.right).toMatchObject({ state: code === 'quota_used_up' ? 'in_force' : code });
    }
  });

  it('and what is put back in force answers again', async () => {
    const client = await aClient();
    const token = await tokenOf(gates[0], client);
    const { institutionId } = client.access.institution;
    await changeInstitutionStatus(authority, institutionId, 'suspend', 'surat');
    for (const gate of gates) expect(toldBy(await callNative(gate, client, { token }))).toBe('institution_inactive');
    await changeInstitutionStatus(authority, institutionId, 'resume', 'surat');
    for (const gate of gates) expect(toldBy(await callNative(gate, client, { token }))).toBe('verified');
  });
});

describe('GET /v1/me', () => {
  it('shows a caller its own right, quota and keys in force, and nothing of anybody else', async () => {
    const client = await aClient({ dailyQuota: 10, documents: ['ektp'], requiresOfficer: false, regionScope: ['32'] });
    const other = await registerNative(authority, client.access, { userId: 'lain' });
    await callNative(gates[0], client);
    const answer = await me(gates[0], client);
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

  it('leaves out keys that were revoked, and shows those that were added through another process', async () => {
    const client = await aClient();
    const token = await tokenOf(gates[0], client);
    const source = { jwksUri: 'https://aplikasi.contoh.go.id/jwks.json' };
    const [keyId] = await addClientKeys(authority, await credentialOf(client), source);
    expect((await me(gates[1], client, { token })).body.keys).toHaveLength(2);
    await revokeClientKey(authority, `${keyId}`, 'diganti');
    expect((await me(gates[1], client, { token })).body.keys).toMatchObject([{ kid: client.pair.publicJwk.kid }]);
  });

  it('is for the networks of the right alone', async () => {
    const client = await aClient();
    await aClient({ networks: ['10.2.0.0/16'] });
    for (const [peer, code] of [
      ['192.0.2.1', 'address_unknown'],
      ['10.2.0.1', 'address_mismatch'],
    ] as const) {
      const answer = await me(gates[0], client, { peer });
      expect([answer.status, toldBy(answer)]).toEqual([403, code]);
      expect(answer.text).not.toContain(client.access.institution.slug);
      expect(wrongByDocument('GET /v1/me', answer)).toEqual([]);
    }
  });

  it('costs nothing and leaves no record', async () => {
    const client = await aClient({ dailyQuota: 5 });
    const { requestId } = await me(gates[0], client);
    expect((await me(gates[0], client)).body.quota).toMatchObject({ used: 0, left: 5 });
    const { rowCount } = await authority.pool.query('SELECT 1 FROM access_record WHERE request_id = $1', [requestId]);
    expect(rowCount).toBe(0);
  });
});
