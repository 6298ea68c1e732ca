import { describe, expect } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  type GrantedAccess,
  grantAccess,
  atTheGate as it,
  type NativeAnswer,
  type NativeClient,
  registerNative,
  requestToken,
  takings,
  tokenOf,
  type Wishes,
} from '../../../testing/rights/index.ts';
import { revokeClientKey } from '../../identity/index.ts';
import { changeInstitutionStatus } from '../../institutions/index.ts';

async function aClient(by: Authority, terms: Wishes['terms'] = {}): Promise<NativeClient> {
  return registerNative(by, await grantAccess(by, { terms }));
}

const toldBy = ({ body }: NativeAnswer) => body.code ?? body.outcome;

async function hitsOf({ pool }: Authority, { institution }: GrantedAccess): Promise<number> {
  const text = 'SELECT coalesce(sum(charged), 0)::int AS n FROM access_record WHERE institution_id = $1';
  return (await pool.query(text, [institution.institutionId])).rows[0].n;
}

const document = { kind: 'ektp', number: personas.hendra.nik };

/** Both questions that `/v1` answers about a person. */
const questions = [
  ['POST /v1/verifications', {}],
  [
    'POST /v1/document-verifications',
    {
      path: '/v1/document-verifications',
      body: JSON.stringify({ nik: personas.hendra.nik, purpose: 'public_service', document }),
    },
  ],
] as const;

describe('one tenant and another', () => {
  it('each asks under its own right, and spends its own hits', async ({ by, gates: [gate] }) => {
    const own = await aClient(by, { elements: ['NAMA_LGKP'] });
    const other = await aClient(by, { elements: ['ALAMAT'], networks: ['10.2.0.0/16'] });
    const fields = { elements: { NAMA_LGKP: 'HENDRA WIJAYA', ALAMAT: 'X' } };
    const mine = await callNative(gate, own, { fields });
    const token = await tokenOf(gate, other);
    const theirs = await callNative(gate, other, { fields, peer: '10.2.0.1', token });
    expect(mine.body.elements).toMatchObject({ NAMA_LGKP: { match: true }, ALAMAT: { reason: 'not_granted' } });
    expect(theirs.body.elements).toMatchObject({ NAMA_LGKP: { reason: 'not_granted' }, ALAMAT: { match: false } });
    expect([await hitsOf(by, own.access), await hitsOf(by, other.access)]).toEqual([1, 1]);
    const text = 'SELECT institution_id, right_id, credential_id FROM access_record WHERE request_id = $1';
    const { institutionId } = own.access.institution;
    expect((await by.pool.query(text, [mine.requestId])).rows).toEqual([
      { institution_id: institutionId, right_id: own.access.right.rightId, credential_id: own.credentialId },
    ]);
  });

  it("a token works from no network of another's right, and spends nothing there", async ({ by, gates: [gate] }) => {
    const [own, other] = [await aClient(by), await aClient(by, { networks: ['10.2.0.0/16'] })];
    for (const [, call] of questions) {
      expect(toldBy(await callNative(gate, own, { ...call, peer: '10.2.0.1' }))).toBe('address_mismatch');
      expect(toldBy(await callNative(gate, own, { ...call, peer: '192.0.2.1' }))).toBe('address_unknown');
    }
    expect([await hitsOf(by, own.access), await hitsOf(by, other.access)]).toEqual([0, 0]);
  });

  it('two clients of one institution are two: each under its own right, with keys of its own', async ({
    by,
    gates: [gate],
  }) => {
    const [first, wider] = [await grantAccess(by), await grantAccess(by)];
    const client = await registerNative(by, first, { userId: 'loket' });
    const second = await registerNative(by, first, { userId: 'antrean' });
    expect((await requestToken(gate, { ...client, pair: second.pair })).body.reason).toBe('key_unknown');
    await revokeClientKey(by, `${client.keyIds[0]}`, 'bocor');
    expect((await requestToken(gate, client)).body.reason).toBe('key_revoked');
    expect(toldBy(await callNative(gate, second))).toBe('verified');
    expect(await hitsOf(by, wider)).toBe(0);
  });

  it('what proves a user of the wire, or a sender of data balikan, proves nothing here', async ({
    by,
    gates: [gate],
  }) => {
    const client = await aClient(by);
    const feedback = await grantAccess(by, { credential: { kind: 'feedback' } });
    const wire = await grantAccess(by);
    for (const token of [feedback.secret, wire.secret]) {
      for (const [, call] of questions) {
        expect(toldBy(await callNative(gate, client, { ...call, token }))).toBe('token_invalid');
      }
    }
  });
});

it('the peer is the socket’s, whatever the caller declares', async ({ by, gates: [gate] }) => {
  const client = await aClient(by);
  const headers = { 'x-forwarded-for': '10.1.2.3', forwarded: 'for=10.1.2.3', 'x-real-ip': '10.1.2.3' };
  for (const peer of ['192.0.2.1', '::ffff:192.0.2.1']) {
    expect(toldBy(await callNative(gate, client, { peer, headers }))).toBe('address_unknown');
  }
  expect(toldBy(await callNative(gate, client, { peer: '::ffff:10.1.2.3' }))).toBe('verified');
});

it('hours are those of the right by the office’s clock, to the minute', async ({ by, clock, gates: [gate] }) => {
  const access = await grantAccess(by, { zone: 'WIT', terms: { opensMinute: 720, closesMinute: 721 } });
  const client = await registerNative(by, access);
  // 10:00 in Jakarta is noon in Jayapura.
  const seen: unknown[] = [toldBy(await callNative(gate, client))];
  clock.advance(60_000);
  seen.push(toldBy(await callNative(gate, client)));
  clock.advance(-120_000);
  seen.push(toldBy(await callNative(gate, client)));
  clock.advance(60_000);
  expect(seen).toEqual(['verified', 'outside_hours', 'outside_hours']);
});

describe.each(questions)('%s: what is taken out of force is refused from the next call on, everywhere', (_, call) => {
  it.for(Object.entries(takings))('%s', async ([code, take], { by, gates }) => {
    const client = await aClient(by, { documents: ['ektp'] });
    const token = await tokenOf(gates[0], client);
    const ask = async () => [
      toldBy(await callNative(gates[0], client, { ...call, token })),
      toldBy(await callNative(gates[1], client, { ...call, token })),
    ];
    expect(await ask()).toEqual(['verified', 'verified']);
    await take(by, client);
    expect(await ask()).toEqual([code, code]);
    expect(await hitsOf(by, client.access)).toBe(2);
  });
});

it('what is put back in force answers again', async ({ by, gates }) => {
  const client = await aClient(by);
  const token = await tokenOf(gates[0], client);
  const { institutionId } = client.access.institution;
  await changeInstitutionStatus(by, institutionId, 'suspend', 'surat');
  for (const gate of gates) expect(toldBy(await callNative(gate, client, { token }))).toBe('institution_inactive');
  await changeInstitutionStatus(by, institutionId, 'resume', 'surat');
  for (const gate of gates) expect(toldBy(await callNative(gate, client, { token }))).toBe('verified');
});
