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
  openAuthority,
  openGate,
  registerNative,
  type Wishes,
} from '../../../testing/rights/index.ts';
import { type Day, type TestClock, type TimeZone, testClock } from '../../kernel/index.ts';

let clock: TestClock;
let authority: Authority;
let gate: Gate;

beforeAll(async () => {
  clock = testClock('2027-09-16' as Day);
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  gate = await openGate(authority);
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

async function callAs(terms: Wishes['terms'], call: NativeCall = {}, zone: TimeZone = 'WIB'): Promise<NativeAnswer> {
  const inForce = { validFrom: '2027-01-01' as Day, validUntil: '2027-12-31' as Day };
  const access = await grantAccess(authority, { terms: { ...inForce, ...terms }, zone });
  return callNative(gate, await registerNative(authority, access), call);
}

async function recordOf({ requestId }: NativeAnswer): Promise<Record<string, unknown>> {
  const { rows } = await authority.pool.query('SELECT * FROM access_record WHERE request_id = $1', [requestId]);
  expect(rows).toHaveLength(1);
  return rows[0];
}

const { hendra, dimas, alya, onih } = personas;

describe('elements', () => {
  const elements = { TGL_LHR: '05-12-1980', NAMA_LGKP: 'Hendra Wijya', TMPT_LHR: 'Bandung', ALAMAT: 'JL. MAWAR' };

  it('are answered one by one, as they were asked, with a score and a reason and no value', async () => {
    const answer = await callAs({}, { fields: { elements } });
    expect(answer.body).toEqual({
      id: answer.requestId,
      mode: 'live',
      outcome: 'verified',
      minor: false,
      threshold: 80,
      elements: {
        TGL_LHR: { match: false, score: 0, reason: 'day_month_swapped' },
        NAMA_LGKP: {
          match: true,
          score: expect.toSatisfy((score: number) => score >= 80 && score < 100),
          reason: 'spelling',
        },
        TMPT_LHR: { match: false, score: expect.toSatisfy((score: number) => score < 80), reason: 'different' },
        ALAMAT: { match: null, score: null, reason: 'not_granted' },
      },
    });
    expect(Object.keys(answer.body.elements as object)).toEqual(Object.keys(elements));
    for (const value of [hendra.nik, hendra.nama_lgkp, 'TASIKMALAYA', '1980']) expect(answer.text).not.toContain(value);
    expect(wrongByDocument('POST /v1/verifications', answer)).toEqual([]);
  });

  it('that are not granted are not in the record either: nothing was looked at', async () => {
    const record = await recordOf(await callAs({}, { fields: { elements } }));
    expect((record.elements as number[]).length).toBe(3);
    expect((record.results as number[]).toSorted()).toEqual([0, 0, 1]);
  });

  it('none of which is granted are refused, each by its name', async () => {
    const answer = await callAs({}, { fields: { elements: { ALAMAT: 'X', AGAMA: 'Y' } } });
    expect([answer.status, answer.body.code]).toEqual([403, 'elements_not_granted']);
    expect(answer.body.parameters).toMatchObject([
      { name: 'elements.ALAMAT', in: 'body', code: 'not_granted' },
      { name: 'elements.AGAMA', in: 'body', code: 'not_granted' },
    ]);
  });

  it('that the register does not hold say so', async () => {
    const answer = await callAs({}, { fields: { nik: onih.nik, elements: { TGL_LHR: '1939-01-01' } } });
    expect(answer.body).toMatchObject({
      minor: null,
      elements: { TGL_LHR: { match: false, reason: 'not_in_register' } },
    });
  });
});

describe('what a right demands of its callers', () => {
  const demanding = { requiresOfficer: true, requiresCase: true, threshold: 90 } as const;
  const declared = { officer: ' NIP 198001012005011001 ', caseRef: 'RM-2027/0916', threshold: 90 };

  it('is recorded as it was declared', async () => {
    const answer = await callAs(demanding, { fields: declared });
    expect(answer.body).toMatchObject({ outcome: 'verified', threshold: 90 });
    expect(await recordOf(answer)).toMatchObject({
      officer_ref: 'NIP 198001012005011001',
      case_ref: 'RM-2027/0916',
      purpose: 'public_service',
      minor: false,
    });
  });

  it('and is not met is told all at once, and recorded', async () => {
    const answer = await callAs(demanding, { fields: { purpose: 'development_planning', threshold: 89 } });
    expect([answer.status, answer.body.code]).toEqual([403, 'terms_unmet']);
    const parameters = answer.body.parameters as { name: string; code: string }[];
    expect(parameters.map(({ name, code }) => [name, code])).toEqual([
      ['purpose', 'purpose_not_the_rights'],
      ['officer', 'officer_required'],
      ['caseRef', 'case_required'],
      ['threshold', 'threshold_below_right'],
    ]);
    expect(wrongByDocument('POST /v1/verifications', answer)).toEqual([]);
    expect(await recordOf(answer)).toMatchObject({ outcome: 'terms_unmet', charged: 0, purpose: 'public_service' });
  });

  it.each(['officer', 'caseRef'])('cannot be met by a blank %s', async (name) => {
    const answer = await callAs(demanding, { fields: { ...declared, [name]: '   ' } });
    expect(answer.body).toMatchObject({ code: 'parameters_invalid', parameters: [{ name, code: 'blank' }] });
  });

  it('leaves the threshold to be raised', async () => {
    const fields = { ...declared, elements: { NAMA_LGKP: 'Hendra Wijya' } };
    const scores = [];
    for (const threshold of [90, 100]) {
      const { body } = await callAs(demanding, { fields: { ...fields, threshold } });
      scores.push((body.elements as { NAMA_LGKP: { match: boolean } }).NAMA_LGKP.match);
    }
    expect(scores).toEqual([true, false]);
  });
});

describe('people under 17', () => {
  const about = (nik: string): NativeCall => ({ fields: { nik, elements: { NAMA_LGKP: 'X' } } });

  it('are marked in answer and record, up to the day before', async () => {
    for (const nik of [dimas.nik, alya.nik]) {
      const answer = await callAs({}, about(nik));
      expect([answer.body.minor, (await recordOf(answer)).minor]).toEqual([true, true]);
    }
    const grown = await callAs({}, about(hendra.nik));
    expect([grown.body.minor, (await recordOf(grown)).minor]).toEqual([false, false]);
  });

  it('are grown up from the midnight of the office on, and not that of another zone', async () => {
    // 22:30 on the eve in Jakarta is 23:30 in Makassar and half past midnight in Jayapura.
    clock.advance(12.5 * 3_600_000);
    const seen: unknown[] = [];
    for (const zone of ['WIB', 'WITA', 'WIT'] as const) seen.push((await callAs({}, about(alya.nik), zone)).body.minor);
    expect(seen).toEqual([true, true, false]);
    clock.advance(1.5 * 3_600_000);
    expect((await callAs({}, about(alya.nik))).body.minor).toBe(false);
    clock.advance(-14 * 3_600_000);
  });
});
