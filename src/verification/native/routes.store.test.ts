import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongByDocument } from '../../../testing/native/index.ts';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  enterPersonas,
  type Gate,
  grantAccess,
  type NativeAnswer,
  type NativeCall,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
  restrict,
  TEST_URL,
  tokenOf,
  type Wishes,
} from '../../../testing/rights/index.ts';
import { verifyLog } from '../../audit/index.ts';
import { revokeClientKey } from '../../identity/index.ts';
import { isOutcomeOf, type Outcome, type OutcomeOf, outcomes } from '../outcome.ts';
import { type NativeCode, sentences } from './sentences.ts';

let authority: Authority;
let gate: Gate;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
  // Whose networks a call may be in by mistake.
  await grantAccess(authority, { terms: { networks: ['10.9.0.0/16'] } });
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await gate.close();
  await authority.close();
});

const aClient = async (terms: Wishes['terms'] = {}) =>
  registerNative(authority, await grantAccess(authority, { terms }));

async function callAs(terms: Wishes['terms'], call: NativeCall = {}): Promise<NativeAnswer> {
  return callNative(gate, await aClient(terms), call);
}

/** Changes made in SQL, as another process of the installation would make them. */
async function setStatus(table: 'institution' | 'access_right' | 'credential', client: NativeClient) {
  const status = table === 'access_right' ? 'revoked' : 'suspended';
  const { institutionId } = client.access.institution;
  await authority.pool.query(`UPDATE ${table} SET status = $2 WHERE institution_id = $1`, [institutionId, status]);
}

/** A client with a token in hand, something of whose was then taken out of force. */
async function callAfter(table: Parameters<typeof setStatus>[0]): Promise<NativeAnswer> {
  const client = await aClient();
  const token = await tokenOf(gate, client);
  await setStatus(table, client);
  return callNative(gate, client, { token });
}

const about = (nik: string): NativeCall => ({ fields: { nik } });
const unknownNik = '3278011205809989';

/** One way to every outcome, each by a client that is known. */
const ways: Record<OutcomeOf<'native'>, () => Promise<NativeAnswer>> = {
  verified: () => callAs({}),
  token_invalid: async () => {
    const client = await aClient();
    const token = await tokenOf(gate, client);
    await revokeClientKey(authority, `${client.keyIds[0]}`, 'bocor');
    return callNative(gate, client, { token });
  },
  credential_inactive: () => callAfter('credential'),
  institution_inactive: () => callAfter('institution'),
  restricted: async () => {
    const client = await aClient();
    await restrict(authority, client.access.right, { kind: 'shut_off' });
    return callNative(gate, client);
  },
  right_not_in_force: () => callAfter('access_right'),
  method_not_granted: () => callAs({ method: 'web_portal' }),
  address_unknown: () => callAs({}, { peer: '192.0.2.1' }),
  address_mismatch: () => callAs({}, { peer: '10.9.1.1' }),
  outside_hours: () => callAs({ weekdays: [7] }),
  quota_used_up: () => callAs({ dailyQuota: 0 }),
  parameters_invalid: () => callAs({}, { fields: { threshold: 101 } }),
  terms_unmet: () => callAs({}, { fields: { purpose: 'budget_allocation' } }),
  elements_not_granted: () => callAs({}, { fields: { elements: { ALAMAT: 'JL. MAWAR' } } }),
  idempotency_key_reused: async () => {
    const client = await aClient();
    expect((await callNative(gate, client, { key: 'a' })).status).toBe(200);
    return callNative(gate, client, { key: 'a', fields: { elements: { NAMA_LGKP: 'LAIN' } } });
  },
  nik_malformed: () => callAs({}, about('3278013002809990')),
  nik_withheld: () => callAs({ regionScope: ['3278'] }, about(personas.agus.nik)),
  not_found: () => callAs({}, about(unknownNik)),
  deceased: () => callAs({}, about(personas.karto.nik)),
  duplicate: () => callAs({}, about(personas.rinaTwice.nik)),
  inactive: () => callAs({}, about(personas.yayan.nik)),
};

async function recordsOf({ requestId }: NativeAnswer): Promise<Record<string, unknown>[]> {
  return (await authority.pool.query('SELECT * FROM access_record WHERE request_id = $1', [requestId])).rows;
}

describe('every outcome is reached, answered as the document says, and recorded once', () => {
  it('and none is left out here', () => {
    const ofNative = (Object.keys(outcomes) as Outcome[]).filter((outcome) => isOutcomeOf(outcome, 'native'));
    expect(Object.keys(ways).toSorted()).toEqual(ofNative.toSorted());
  });

  it.each(Object.keys(ways) as OutcomeOf<'native'>[])('%s', async (outcome) => {
    const answer = await ways[outcome]();
    const { native, charged } = outcomes[outcome];
    expect(answer.status).toBe(native);
    expect(answer.body).toMatchObject(native === 200 ? { outcome } : { code: outcome, status: native });
    if (outcome !== 'verified') expect(answer.body.messages).toEqual(sentences[outcome as NativeCode]);
    expect(wrongByDocument('POST /v1/verifications', answer)).toEqual([]);
    const recorded = { outcome, charged: charged ? 1 : 0, kind: 'verification', method: 'v1/verifications', n: 1 };
    expect(await recordsOf(answer)).toMatchObject([{ ...recorded, officer_ref: null, case_ref: null, minor: false }]);
    if (native === 200) expect(answer.body).toMatchObject({ id: answer.requestId, mode: 'live' });
    else expect(answer.body).toMatchObject({ type: `${TEST_URL}/reference/errors#${outcome}` });
    const { 'quota-limit': limit, 'quota-remaining': left, 'quota-reset': reset } = answer.headers;
    const quota = { quota_used_up: ['0', '0', '50400'], token_invalid: [undefined, undefined, undefined] }[
      outcome as string
    ];
    const spent = charged || outcome === 'idempotency_key_reused' ? '999' : '1000';
    expect([limit, left, reset]).toEqual(quota ?? ['1000', spent, '50400']);
  });

  it('quota_used_up says when the next day begins', async () => {
    expect((await ways.quota_used_up()).headers).toMatchObject({ 'retry-after': '50400' });
  });

  it('nik_withheld is the same answer for somebody who exists and for nobody', async () => {
    const client = await aClient({ regionScope: ['3278'] });
    const [somebody, nobody] = [
      await callNative(gate, client, about(personas.agus.nik)),
      await callNative(gate, client, about('3273060808889989')),
    ];
    expect({ ...somebody.body, id: '' }).toEqual({ ...nobody.body, id: '' });
    expect([somebody, nobody].map(({ headers }) => headers['quota-remaining'])).toEqual(['999', '998']);
  });
});

/** What can be wrong with a call, in the order in which it is told. */
const wrongs: readonly {
  outcome: NativeCode;
  terms?: NonNullable<Wishes['terms']>;
  call?: NativeCall;
  status?: Parameters<typeof setStatus>[0];
}[] = [
  { outcome: 'token_invalid', call: { token: null } },
  { outcome: 'credential_inactive', status: 'credential' },
  { outcome: 'institution_inactive', status: 'institution' },
  { outcome: 'right_not_in_force', status: 'access_right' },
  { outcome: 'method_not_granted', terms: { method: 'web_portal' } },
  { outcome: 'address_unknown', call: { peer: '192.0.2.1' } },
  { outcome: 'outside_hours', terms: { weekdays: [7] } },
  { outcome: 'quota_used_up', terms: { dailyQuota: 0 } },
  { outcome: 'parameters_invalid', call: { fields: { threshold: 101 } } },
  { outcome: 'terms_unmet', call: { fields: { purpose: 'budget_allocation' } } },
  { outcome: 'elements_not_granted', call: { fields: { elements: { ALAMAT: 'X' } } } },
  { outcome: 'nik_malformed', call: { fields: { nik: '123' } } },
];

describe('of two things that are wrong the earlier check is told', () => {
  const pairs = wrongs.flatMap((first, place) => wrongs.slice(place + 1).map((second) => [first, second] as const));

  it('for every pair', async () => {
    const told: string[] = [];
    for (const [first, second] of pairs) {
      const client = await aClient({ ...first.terms, ...second.terms });
      const token = await tokenOf(gate, client);
      for (const { status } of [first, second]) if (status) await setStatus(status, client);
      const fields = { ...first.call?.fields, ...second.call?.fields };
      const { body } = await callNative(gate, client, { token, ...first.call, ...second.call, fields });
      told.push(`${first.outcome} before ${second.outcome}: ${body.code}`);
    }
    expect(told).toEqual(pairs.map(([a, b]) => `${a.outcome} before ${b.outcome}: ${a.outcome}`));
    expect(told).toHaveLength(66);
  });
});

describe('hits left today', () => {
  it('fall by exactly one a hit, are not touched by what costs none, and end in quota_used_up with 0', async () => {
    const client = await aClient({ dailyQuota: 3 });
    const calls: NativeCall[] = [{}, about('123'), about(unknownNik), { fields: { threshold: 'x' } }, {}, {}, {}];
    const seen: unknown[] = [];
    for (const call of calls) {
      const { headers, body } = await callNative(gate, client, call);
      seen.push([headers['quota-remaining'], headers['gapura-notice'], body.outcome ?? body.code]);
    }
    expect(seen).toEqual([
      ['2', undefined, 'verified'],
      ['2', undefined, 'nik_malformed'],
      ['1', undefined, 'not_found'],
      ['1', undefined, 'parameters_invalid'],
      ['0', 'quota_used_up', 'verified'],
      ['0', 'quota_used_up', 'quota_used_up'],
      ['0', 'quota_used_up', 'quota_used_up'],
    ]);
  });

  it('come with a notice from 80 and from 95 % on', async () => {
    const client = await aClient({ dailyQuota: 20 });
    const notices: unknown[] = [];
    for (let i = 0; i < 20; i += 1) notices.push((await callNative(gate, client)).headers['gapura-notice'] ?? '-');
    expect(notices).toEqual([...Array(15).fill('-'), ...Array(3).fill('quota_80'), 'quota_95', 'quota_used_up']);
  });
});
