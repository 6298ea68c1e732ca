import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callWire,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  openGate,
  restrict,
  type WireAnswer,
  type WireCall,
  type Wishes,
} from '../../../testing/rights/index.ts';
import { changeRightStatus, setAlias } from '../../access/index.ts';
import type { Day } from '../../kernel/index.ts';
import { isOutcomeOf, type Outcome, type OutcomeOf, outcomes } from '../outcome.ts';
import { refusalTexts, type WireRefusal } from './refusal-texts.ts';

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
  await gate.close();
  await authority.close();
});

interface LogRow {
  readonly outcome: string;
  readonly charged: number;
  readonly kind: string;
  readonly institution_id: string | null;
}

/** The log's records of one call. */
async function recordsOf({ requestId }: WireAnswer): Promise<LogRow[]> {
  const text = 'SELECT outcome, charged, kind, institution_id FROM access_record WHERE request_id = $1';
  return (await authority.pool.query<LogRow & Record<string, unknown>>(text, [requestId])).rows;
}

async function callAs(wishes: Wishes, call: WireCall = {}): Promise<WireAnswer> {
  return callWire(gate, await grantAccess(authority, wishes), call);
}

/** Changes made in SQL, as another process of the installation would make them. */
async function setStatus(table: 'institution' | 'access_right' | 'credential', status: string, access: GrantedAccess) {
  const { institutionId } = access.institution;
  await authority.pool.query(`UPDATE ${table} SET status = $2 WHERE institution_id = $1`, [institutionId, status]);
}

/** An access whose institution, right or credential was given another status after it was granted. */
async function callAfter(table: Parameters<typeof setStatus>[0], status: string): Promise<WireAnswer> {
  const access = await grantAccess(authority);
  await setStatus(table, status, access);
  return callWire(gate, access);
}

const about = (nik: string): WireCall => ({ fields: { NIK: nik } });
const unknownNik = '3278011205809989';

/** One way to every outcome, each by a caller whose credential is known. */
const ways: Record<OutcomeOf<'wire'>, () => Promise<WireAnswer>> = {
  verified: () => callAs({}),
  values_returned: () =>
    callAs({ terms: { answerMode: 'values', valuesUntil: '2026-12-31' as Day } }, { method: 'CALL_NIK' }),
  credentials_empty: () => callAs({}, { fields: { PASSWORD: ' ' } }),
  login_failed: () => callAs({}, { fields: { PASSWORD: 'salah' } }),
  credential_inactive: () => callAfter('credential', 'suspended'),
  institution_inactive: () => callAfter('institution', 'suspended'),
  restricted: async () => {
    const access = await grantAccess(authority);
    await restrict(authority, access.right, { kind: 'shut_off' });
    return callWire(gate, access);
  },
  right_not_in_force: () => callAfter('access_right', 'revoked'),
  method_not_granted: () => callAs({ terms: { method: 'web_portal' } }),
  address_unknown: () => callAs({}, { peer: '192.0.2.1' }),
  address_mismatch: () => callAs({}, { peer: '10.9.1.1' }),
  outside_hours: () => callAs({ terms: { weekdays: [7] } }),
  moved_to_match: () => callAs({}, { method: 'CALL_NIK' }),
  quota_used_up: () => callAs({ terms: { dailyQuota: 0 } }),
  parameters_invalid: () => callAs({}, { fields: { NIK: undefined } }),
  terms_unmet: () => callAs({ terms: { requiresOfficer: true } }),
  nik_malformed: () => callAs({}, about('3278013002809990')),
  nik_withheld: () => callAs({ terms: { regionScope: ['3278'] } }, about(personas.agus.nik)),
  not_found: () => callAs({}, about(unknownNik)),
  deceased: () => callAs({}, about(personas.karto.nik)),
  duplicate: () => callAs({}, about(personas.rinaTwice.nik)),
  inactive: () => callAs({}, about(personas.yayan.nik)),
};

describe('every outcome is reached, answered as the contract says, and recorded once', () => {
  it('and none is left out here', () => {
    const ofWire = (Object.keys(outcomes) as Outcome[]).filter((outcome) => isOutcomeOf(outcome, 'wire'));
    expect(Object.keys(ways).toSorted()).toEqual(ofWire.toSorted());
  });

  it.each(Object.keys(ways) as OutcomeOf<'wire'>[])('%s', async (outcome) => {
    const answer = await ways[outcome]();
    const { wire, charged } = outcomes[outcome];
    expect(answer.status).toBe(200);
    expect(answer.content.RESPONSE_CODE).toBe(wire ?? undefined);
    if (outcome in refusalTexts) expect(answer.content.RESPON).toBe(refusalTexts[outcome as WireRefusal].text);
    else expect(Object.keys(answer.content).filter((key) => key.startsWith('RESPON'))).toEqual([]);
    expect(await recordsOf(answer)).toMatchObject([{ outcome, charged: charged ? 1 : 0 }]);
  });

  it.each(['suspended', 'expired', 'revoked'])('right_not_in_force, when the right is %s', async (status) => {
    expect((await callAfter('access_right', status)).content.RESPONSE_CODE).toBe('16');
  });

  it('credentials_empty, when the credential demands IP_USER and it is absent', async () => {
    const access = await grantAccess(authority, { credential: { requiresIpUser: true } });
    expect((await callWire(gate, access)).content.NIK).toBe('Sesuai');
    expect((await callWire(gate, access, { fields: { IP_USER: ' ' } })).content.RESPONSE_CODE).toBe('09');
  });

  it('nik_withheld is the same answer for somebody who exists and for nobody', async () => {
    const access = await grantAccess(authority, { terms: { regionScope: ['3278'], dailyQuota: 10 } });
    const [somebody, nobody] = [
      await callWire(gate, access, about(personas.agus.nik)),
      await callWire(gate, access, about('3273060808889989')),
    ];
    expect(somebody.content).toEqual(nobody.content);
    expect([somebody.quotaLimiter, nobody.quotaLimiter]).toEqual([9, 8]);
  });
});

/** What can be wrong with a call, in the order in which it is told. */
const wrongs: readonly {
  outcome: WireRefusal;
  wishes?: Wishes['terms'];
  call?: WireCall;
  status?: Parameters<typeof setStatus>[0];
}[] = [
  { outcome: 'credentials_empty', call: { fields: { USER_ID: '' } } },
  { outcome: 'login_failed', call: { fields: { PASSWORD: 'salah' } } },
  { outcome: 'credential_inactive', status: 'credential' },
  { outcome: 'institution_inactive', status: 'institution' },
  { outcome: 'address_unknown', call: { peer: '192.0.2.1' } },
  { outcome: 'outside_hours', wishes: { weekdays: [7] } },
  { outcome: 'moved_to_match', call: { method: 'CALL_NIK' } },
  { outcome: 'quota_used_up', wishes: { dailyQuota: 0 } },
  { outcome: 'parameters_invalid', call: { fields: { TRESHOLD: 'tinggi' } } },
  { outcome: 'nik_malformed', call: { fields: { NIK: '123' } } },
];

describe('of two things that are wrong the earlier check is told', () => {
  const pairs = wrongs.flatMap((first, place) => wrongs.slice(place + 1).map((second) => [first, second] as const));

  it('for every pair', async () => {
    const told: string[] = [];
    for (const [first, second] of pairs) {
      const access = await grantAccess(authority, { terms: { ...first.wishes, ...second.wishes } });
      for (const { status } of [first, second]) if (status) await setStatus(status, 'suspended', access);
      const fields = { ...first.call?.fields, ...second.call?.fields };
      const { content } = await callWire(gate, access, { ...first.call, ...second.call, fields });
      told.push(`${first.outcome} before ${second.outcome}: ${content.RESPON}`);
    }
    expect(told).toEqual(pairs.map(([a, b]) => `${a.outcome} before ${b.outcome}: ${refusalTexts[a.outcome].text}`));
    expect(told).toHaveLength(45);
  });
});

describe('hits left today', () => {
  it('fall by exactly one a hit, are not touched by what costs none, and end in code 05 with 0', async () => {
    const access = await grantAccess(authority, { terms: { dailyQuota: 3 } });
    const calls: WireCall[] = [
      {},
      { fields: { NIK: '123' } },
      about(unknownNik),
      { fields: { TRESHOLD: 'x' } },
      {},
      {},
      {},
    ];
    const seen: unknown[] = [];
    for (const call of calls) {
      const { quotaLimiter, content } = await callWire(gate, access, call);
      seen.push([quotaLimiter, content.RESPONSE_CODE ?? 'verified']);
    }
    expect(seen).toEqual([
      [2, 'verified'],
      [2, '15'],
      [1, '13'],
      [1, '07'],
      [0, 'verified'],
      [0, '05'],
      [0, '05'],
    ]);
  });
});

describe('the path', () => {
  it('takes slug or customer id, a region before it, any case, slashes and a query', async () => {
    const access = await grantAccess(authority, { slug: 'RSUD_CONTOH', customerId: '320000000000077' });
    const paths = [
      '/dukcapil/get_json/rsud_contoh/call_verify_by_elemen',
      '/DUKCAPIL/GET_JSON/32-78/Rsud_Contoh/Call_Verify_By_Elemen/',
      '/dukcapil/get_json/32/320000000000077/CALL_VERIFY_BY_ELEMEN?x=1',
      'http://localhost//dukcapil//get_json/320000000000077/CALL_VERIFY_BY_ELEMEN',
    ];
    for (const path of paths) expect((await callWire(gate, access, { path })).content).toMatchObject({ NIK: 'Sesuai' });
  });

  it.each([
    '/dukcapil/get_json/RSUD_CONTOH',
    '/dukcapil/get_json/1/2/3/4',
    '/dukcapil/get_json/%zz/CALL_VERIFY_BY_ELEMEN',
    '/dukcapil/get_json/RSUD%00/CALL_VERIFY_BY_ELEMEN',
    '/dukcapil/get_json/',
  ])('%s is nothing here', async (path) => {
    const { status, headers } = await callWire(gate, await grantAccess(authority), { path });
    expect([400, 404]).toContain(status);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('may name a method by the institution’s own alias, and by no other’s', async () => {
    const [own, other] = [await grantAccess(authority), await grantAccess(authority)];
    await setAlias(authority, own.institution.institutionId, 'cek_data', 'CALL_VERIFY_BY_ELEMEN');
    expect((await callWire(gate, own, { method: 'Cek_Data' })).content.NIK).toBe('Sesuai');
    expect((await callWire(gate, other, { method: 'Cek_Data' })).content.RESPONSE_CODE).toBe('07');
  });
});

describe('data return', () => {
  const elements = ['NIK', 'NO_KK', 'NAMA_LGKP', 'TGL_LHR', 'NO_RT'] as const;

  it('gives granted values, 16 digits without loss, no hits left, until its switch date and not a day longer', async () => {
    const terms = { answerMode: 'values', elements: [...elements], valuesUntil: '2026-03-02' as Day } as const;
    const access = await grantAccess(authority, { terms });
    const answer = await callWire(gate, access, { method: 'CALL_NIK', ...about(personas.yohana.nik) });
    expect(answer.text).toContain('"NIK":9171024504889991}');
    expect(answer.text).toContain('"TGL_LHR":"1988-04-05"');
    expect(Object.keys(answer.content).toSorted()).toEqual([...elements].toSorted());
    expect(answer.quotaLimiter).toBeUndefined();
    expect(await recordsOf(answer)).toMatchObject([{ kind: 'data_return' }]);
    const yesterday = await callAs({ terms: { ...terms, valuesUntil: '2026-03-01' as Day } }, { method: 'CALL_NIK' });
    expect(yesterday.content).toEqual({ RESPON: refusalTexts.moved_to_match.text });
  });

  it('outlasts its switch date for law enforcement with a written approval only', async () => {
    const over = { answerMode: 'values', valuesUntil: '2026-03-01' as Day } as const;
    const seen: boolean[] = [];
    for (const [purpose, valuesApproval] of [
      ['law_enforcement', 'B/1'],
      ['law_enforcement', null],
      ['public_service', 'B/1'],
    ] as const) {
      const { content } = await callAs({ terms: { ...over, purpose, valuesApproval } }, { method: 'CALL_NIK' });
      seen.push('NIK' in content);
    }
    expect(seen).toEqual([true, false, false]);
  });
});

describe('what is left behind', () => {
  it('holds neither the NIK nor the name nor the password in clear', async () => {
    const access = await grantAccess(authority);
    await callWire(gate, access);
    await callWire(gate, access, { method: 'CALL_NIK' });
    const { rows } = await authority.pool.query("SELECT string_agg(r::text, ' ') AS text FROM access_record r");
    for (const secret of [personas.hendra.nik, 'HENDRA', access.secret]) expect(rows[0].text).not.toContain(secret);
  });

  it('a revoked right refuses from the very next call, though nobody told this process', async () => {
    const access = await grantAccess(authority);
    expect((await callWire(gate, access)).content.NIK).toBe('Sesuai');
    await changeRightStatus(authority, access.right, 'revoke', 'surat');
    expect((await callWire(gate, access)).content.RESPONSE_CODE).toBe('16');
  });
});
