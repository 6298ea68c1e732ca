import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Authority,
  type Gate,
  grantAccess,
  type NativeAnswer,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
  requestToken,
  signAssertion,
  TEST_URL,
} from '../../../testing/rights/index.ts';
import { verifyLog } from '../../audit/index.ts';
import { type Day, type TestClock, testClock } from '../../kernel/index.ts';
import { createLogger } from '../../platform/log/index.ts';

let clock: TestClock;
let authority: Authority;
let gate: Gate;
const lines: string[] = [];

beforeAll(async () => {
  clock = testClock('2026-03-02' as Day);
  authority = await openAuthority(clock);
  gate = await openGate(authority, createLogger('debug', { write: (line) => void lines.push(line) }));
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await gate.close();
  await authority.close();
});

const aClient = async () => registerNative(authority, await grantAccess(authority));
const reasonOf = ({ body }: NativeAnswer) => body.reason ?? body.token_type;

async function recordsOf({ requestId }: NativeAnswer): Promise<Record<string, unknown>[]> {
  return (await authority.pool.query('SELECT * FROM access_record WHERE request_id = $1', [requestId])).rows;
}

describe('the log', () => {
  it('knows of each token that was given: to whom, from where, and nothing of a person', async () => {
    const client = await aClient();
    const answer = await requestToken(gate, client, { peer: '::ffff:10.1.2.9' });
    expect(await recordsOf(answer)).toMatchObject([
      {
        kind: 'token',
        outcome: 'token_issued',
        institution_id: client.access.institution.institutionId,
        credential_id: client.credentialId,
        right_id: client.access.right.rightId,
        peer: '10.1.2.9',
        charged: 0,
        n: 1,
        nik_tag: null,
        nik_sealed: null,
        officer_ref: null,
        case_ref: null,
      },
    ]);
  });

  it('knows of each request that named a client and proved nothing', async () => {
    const client = await aClient();
    const answer = await requestToken(gate, client, { header: { kid: 'lain' } });
    expect(await recordsOf(answer)).toMatchObject([
      { kind: 'token', outcome: 'token_refused', credential_id: client.credentialId },
    ]);
  });

  it('only counts what names nobody, by address and minute', async () => {
    const [client, peer] = [await aClient(), '192.0.2.77'];
    gate.noise.take(true);
    const strange = { iss: `gpl_${'0'.repeat(32)}` };
    const answers = [
      await requestToken(gate, client, { peer, claims: strange }),
      await requestToken(gate, client, { peer, assertion: 'bukan jwt' }),
      await requestToken(gate, client, { peer, body: '' }),
    ];
    expect(answers.map(reasonOf)).toEqual(['client_unknown', 'assertion_malformed', 'parameter_missing']);
    for (const answer of answers) expect(await recordsOf(answer)).toEqual([]);
    expect(gate.noise.take(true)).toMatchObject([{ kind: 'noise', outcome: 'token_refused', peer, count: 3 }]);
  });

  it('is written before a token leaves: without it there is none, and the client may ask again', async () => {
    const client = await aClient();
    const owner = new pg.Client(authority.database.owner);
    await owner.connect();
    await owner.query('REVOKE INSERT ON access_record FROM gapura_app');
    const outage = await requestToken(gate, client);
    await owner.query('GRANT INSERT ON access_record TO gapura_app').finally(() => owner.end());
    expect([outage.status, outage.headers['retry-after']]).toEqual([503, '1']);
    expect(outage.text).not.toContain('gpl_');
    expect(reasonOf(await requestToken(gate, client))).toBe('Bearer');
  });

  it('of the process never holds an assertion or a token', async () => {
    const client = await aClient();
    const assertion = await signAssertion(client, clock);
    const token = String((await requestToken(gate, client, { assertion })).body.access_token);
    await requestToken(gate, client, { assertion });
    for (const secret of [assertion, token]) expect(lines.join('')).not.toContain(secret.slice(-40));
  });
});

describe('who fails too often', () => {
  it('is refused unheard for a minute: ten failures of one address, and no other address is touched', async () => {
    const [client, peer] = [await aClient(), '10.1.7.7'];
    for (let i = 0; i < 10; i += 1) {
      expect(reasonOf(await requestToken(gate, client, { peer, header: { kid: 'lain' } }))).toBe('key_unknown');
    }
    const refused = await requestToken(gate, client, { peer });
    expect([refused.status, refused.body.error, reasonOf(refused)]).toEqual([
      429,
      'temporarily_unavailable',
      'too_many_failures',
    ]);
    expect(refused.headers['retry-after']).toBe('60');
    expect(await recordsOf(refused)).toEqual([]);
    expect(reasonOf(await requestToken(gate, client, { peer: '10.1.7.8' }))).toBe('Bearer');
    clock.advance(60_000);
    expect(reasonOf(await requestToken(gate, client, { peer }))).toBe('Bearer');
  });

  it('is nobody who starts many at once, all of them right', async () => {
    const client = await aClient();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => requestToken(gate, client, { peer: '10.1.8.8' })),
    );
    expect(new Set(answers.map(reasonOf))).toEqual(new Set(['Bearer']));
  });
});

describe('the endpoint', () => {
  it('keeps its answers out of caches', async () => {
    const client: NativeClient = await aClient();
    for (const header of [{}, { kid: 'lain' }]) {
      const { headers } = await requestToken(gate, client, { header });
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-type']).toMatch(/^application\/json/);
    }
  });

  it('takes a form under any label, and none of more than 16 KiB', async () => {
    const client = await aClient();
    const contentType = 'text/plain';
    expect(reasonOf(await requestToken(gate, client, { contentType }))).toBe('Bearer');
    const room = async (length: number) => (await requestToken(gate, client, { body: 'x'.repeat(length) })).status;
    expect([await room(16_384), await room(16_385)]).toEqual([400, 413]);
  });

  it('is described by the metadata of RFC 8414', async () => {
    const { body } = await gate.app.inject('/.well-known/oauth-authorization-server');
    expect(JSON.parse(body)).toEqual({
      issuer: TEST_URL,
      token_endpoint: `${TEST_URL}/oauth/token`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['EdDSA', 'ES256'],
      service_documentation: `${TEST_URL}/reference`,
    });
  });
});
