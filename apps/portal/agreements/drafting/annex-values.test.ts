import { expect, it } from 'vitest';
import type { Annex } from '../queries.ts';
import { nextKey, rightValues, toAnnex, toValues } from './annex-values.ts';

const right = {
  key: 'A',
  purpose: 'law_enforcement',
  method: 'web_portal',
  output: 'match',
  elements: ['NIK', 'ALAMAT', 'NAMA_LGKP'],
  documents: ['ektp'],
  dailyQuota: 4_000_000,
  emergencyReserve: 100,
  networks: ['10.1.0.0/16'],
  weekdays: [1, 2, 3, 4, 5],
  opensMinute: 450,
  closesMinute: 1440,
  regionScope: ['32', '3278'],
  threshold: 85,
  thresholdFloor: 60,
  answerSet: 'submitted',
  requiresOfficer: true,
  requiresCase: false,
  answerMode: 'values',
  valuesUntil: '2026-06-30',
  valuesApproval: null,
} as const;
const duty = { key: 'RM', kind: 'Nomor rekam medis', format: 'digits:6-10', frequency: 'daily' } as const;
const annex: Annex = { rights: [right], feedback: [{ ...duty, sensitivity: 'health', readable: true }] } as never;

it('an annex is as it was when nothing is typed, also in terms that no field shows', () => {
  expect(toAnnex(toValues(annex))).toEqual(annex);
});

it('a new right has NIK, and data return only where a last day or an approval is named', () => {
  const typed = { ...rightValues({ key: 'B' }), elements: ['ALAMAT'], quota: '2.000' };
  const [made] = toAnnex({ rights: [typed], feedback: [] }).rights;
  expect(made).toMatchObject({ elements: ['NIK', 'ALAMAT'], dailyQuota: 2000, answerMode: 'match', valuesUntil: null });
  const returning = { ...typed, valuesUntil: '30-06-2026' };
  expect(toAnnex({ rights: [returning], feedback: [] }).rights[0]).toMatchObject({
    answerMode: 'values',
    valuesUntil: '2026-06-30',
  });
});

it('a key is given once', () => {
  expect(nextKey([])).toBe('A');
  expect(nextKey(['A', 'C'])).toBe('B');
  expect(nextKey([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])).toBe('R27');
});
