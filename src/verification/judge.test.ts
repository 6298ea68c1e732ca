import { describe, expect, it } from 'vitest';
import { personaFamilies, personas } from '../../testing/population/index.ts';
import { denials, type LiveRight, NetworkSet } from '../access/index.ts';
import type { Day, Nik, Uuid } from '../kernel/index.ts';
import { type ElementName, getElement } from '../reference/index.ts';
import { asResident, type Resident } from '../register/index.ts';
import { committedKnowledge } from './compare/index.ts';
import { askedNik, compareAll, refusalAbout, resultOf, returnsValues } from './judge.ts';
import { outcomes } from './outcome.ts';

const id = '019cb2de-0d60-7000-8000-000000000001' as Uuid;
const today = '2026-03-02' as Day;

function rightWith(change: Partial<LiveRight> = {}): LiveRight {
  const elements: ElementName[] = ['NAMA_LGKP', 'TGL_LHR', 'NIK'];
  return {
    rightId: id,
    institutionId: id,
    agreementId: id,
    connectionId: null,
    method: 'web_service',
    purpose: 'public_service',
    elements,
    granted: elements.map(getElement),
    documents: [],
    requiresOfficer: false,
    requiresCase: false,
    output: 'match',
    answerMode: 'match',
    valuesUntil: null,
    valuesApproval: null,
    answerSet: 'granted',
    regionScope: [],
    networks: [],
    networkSet: new NetworkSet([]),
    weekdays: [1],
    opensMinute: 0,
    closesMinute: 1440,
    dailyQuota: 1,
    uplifts: [],
    restrictions: [],
    renews: null,
    emergencyReserve: 0,
    threshold: 80,
    thresholdFloor: null,
    validFrom: today,
    validUntil: today,
    status: 'active',
    ...change,
  };
}

function residentOf({ nik }: { readonly nik: Nik }): Resident {
  for (const family of personaFamilies) {
    const member = family.members.find((one) => one.nik === nik);
    if (member) return asResident(family, member);
  }
  return expect.fail(nik);
}

describe('a denial', () => {
  it('is always a refusal that the wire has a code for', () => {
    for (const denial of Object.keys(denials) as (keyof typeof denials)[]) {
      expect(outcomes[denial]).toMatchObject({
        wire: expect.stringMatching(/^\d\d$/),
        charged: false,
      });
    }
  });
});

describe('the NIK that is asked about', () => {
  const nikOf = (nik: string) => askedNik({ nik, submitted: new Map(), threshold: null });

  it('is of a region that exists or has existed', () => {
    expect(nikOf(` ${personas.hendra.nik} `)).toBe(personas.hendra.nik);
    expect(nikOf('0178011205809990')).toBeUndefined();
    expect(nikOf('9978011205809990')).toBeUndefined();
    expect(nikOf('')).toBeUndefined();
  });
});

describe('nothing is said about a person', () => {
  const { hendra, halimah, agus, karto, yayan, rinaTwice } = personas;
  const scoped = rightWith({ regionScope: ['3278'] });

  it('who is not registered as active', () => {
    const told = [karto, yayan, rinaTwice, hendra].map((one) => refusalAbout(one.nik, residentOf(one), rightWith()));
    expect(told).toEqual(['deceased', 'inactive', 'duplicate', undefined]);
    expect(refusalAbout(hendra.nik, undefined, rightWith())).toBe('not_found');
  });

  it('outside the scope, whether there is such a person or not', () => {
    expect(refusalAbout(agus.nik, residentOf(agus), scoped)).toBe('nik_withheld');
    expect(refusalAbout(agus.nik, undefined, scoped)).toBe('nik_withheld');
  });

  it('by where people live, not by where they were first registered', () => {
    expect(halimah.nik.slice(0, 4)).toBe('3205');
    expect(refusalAbout(halimah.nik, residentOf(halimah), scoped)).toBeUndefined();
    expect(refusalAbout(halimah.nik, residentOf(halimah), rightWith({ regionScope: ['3205'] }))).toBe('nik_withheld');
  });
});

describe('values are returned', () => {
  const until = (valuesUntil: string, change: Partial<LiveRight> = {}) =>
    returnsValues(rightWith({ answerMode: 'values', valuesUntil: valuesUntil as Day, ...change }), today);

  it('up to and on the switch date', () => {
    expect([until('2026-03-03'), until('2026-03-02'), until('2026-03-01')]).toEqual([true, true, false]);
  });

  it('after it for law enforcement with a written approval, and never to a right that answers by match', () => {
    const approved = { purpose: 'law_enforcement', valuesApproval: 'B/1' } as const;
    expect(until('2026-03-01', approved)).toBe(true);
    expect(until('2026-03-01', { ...approved, valuesApproval: null })).toBe(false);
    expect(until('2026-03-01', { ...approved, purpose: 'public_service' })).toBe(false);
    expect(until('2026-03-03', { ...approved, answerMode: 'match' })).toBe(false);
  });
});

describe('comparing', () => {
  const compared = (submitted: Record<string, string>, right: LiveRight, threshold: number | null = null) => {
    const asked = { nik: '', submitted: new Map(Object.entries(submitted)) as Map<ElementName, string>, threshold };
    return compareAll({ asked, declared: undefined }, residentOf(personas.hendra), right, committedKnowledge);
  };
  const near = { NAMA_LGKP: 'HENDRA WIJAYAKUSUMA' };
  const matchAt = (threshold: number | null, right: LiveRight) => compared(near, right, threshold)[0]?.match;

  it('answers what is granted, submitted or not, and nothing that is not granted', () => {
    const verdicts = compared({ TGL_LHR: '12-05-1980', AGAMA: 'ISLAM' }, rightWith());
    expect(verdicts.map(({ element, match, submitted }) => [element.name, match, submitted])).toEqual([
      ['NAMA_LGKP', false, false],
      ['TGL_LHR', true, true],
      ['NIK', false, false],
    ]);
    expect(verdicts.map(resultOf)).toEqual([2, 1, 2]);
  });

  it('answers only what was submitted where the right says so', () => {
    const verdicts = compared({ TGL_LHR: '13-05-1980' }, rightWith({ answerSet: 'submitted' }));
    expect(verdicts.map(({ element }) => element.name)).toEqual(['TGL_LHR']);
    expect(verdicts.map(resultOf)).toEqual([0]);
  });

  it('matches from the threshold that is sent, else from the right’s, and never below the right’s floor', () => {
    const score = compared(near, rightWith())[0]?.score ?? 0;
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(100);
    expect([matchAt(score, rightWith()), matchAt(score + 1, rightWith())]).toEqual([true, false]);
    expect(matchAt(null, rightWith({ threshold: score }))).toBe(true);
    expect(matchAt(null, rightWith({ threshold: score + 1 }))).toBe(false);
    expect(matchAt(0, rightWith({ thresholdFloor: score + 1 }))).toBe(false);
    expect(matchAt(100, rightWith({ thresholdFloor: 0 }))).toBe(false);
  });
});
