import { describe, expect, it } from 'vitest';
import type { Day, Uuid } from '../kernel/index.ts';
import { type ElementName, elements } from '../reference/index.ts';
import { checkTerms, type Terms } from './check-terms.ts';
import type { Right } from './model.ts';

const id = '019cb2de-0d60-7000-8000-000000000001' as Uuid;

const terms: Terms = {
  institutionId: id,
  agreementId: id,
  method: 'web_service',
  purpose: 'public_service',
  elements: ['NIK', 'NAMA_LGKP'],
  documents: [],
  requiresOfficer: false,
  requiresCase: false,
  output: 'match',
  answerMode: 'match',
  valuesUntil: null,
  valuesApproval: null,
  answerSet: 'granted',
  regionScope: ['32', '3278'],
  networks: ['10.1.0.0/16'],
  weekdays: [1],
  opensMinute: 0,
  closesMinute: 1440,
  dailyQuota: 0,
  emergencyReserve: 0,
  threshold: 80,
  thresholdFloor: null,
  validFrom: '2026-01-01' as Day,
  validUntil: '2026-01-01' as Day,
};

const protectedOnes = elements.filter(({ sensitivity }) => sensitivity === 'protected').map(({ name }) => name);

describe('terms of a right', () => {
  it('that say the least are enough', () => {
    expect(() => checkTerms(terms)).not.toThrow();
  });

  it('may leave the networks to be named later', () => {
    expect(() => checkTerms({ ...terms, networks: [] })).not.toThrow();
  });

  it.each<[string, string, Partial<Right>]>([
    ['elements', 'none', { elements: [] }],
    ['elements', 'one twice', { elements: ['NIK', 'NIK'] }],
    ['elements', 'one that does not exist', { elements: ['GAJI' as ElementName] }],
    ...protectedOnes.map((name): [string, string, Partial<Right>] => ['elements', name, { elements: [name] }]),
    ['networks', 'one without a length', { networks: ['10.1.0.0/'] }],
    ['weekdays', 'none', { weekdays: [] }],
    ['weekdays', '0', { weekdays: [0] }],
    ['weekdays', '8', { weekdays: [8] }],
    ['hours', 'that end as they begin', { opensMinute: 60, closesMinute: 60 }],
    ['hours', 'that pass midnight', { opensMinute: 1200, closesMinute: 300 }],
    ['hours', 'beyond the day', { closesMinute: 1441 }],
    ['hours', 'before the day', { opensMinute: -1 }],
    ['quota', 'below 0', { dailyQuota: -1 }],
    ['quota', 'in fractions', { dailyQuota: 0.5 }],
    ['quota', 'beyond what is counted', { dailyQuota: 1e10 }],
    ['reserve', 'below 0', { emergencyReserve: -1 }],
    ['threshold', 'of 101', { threshold: 101 }],
    ['floor', 'of 101', { thresholdFloor: 101 }],
    ['valid-until', 'before its first day', { validUntil: '2025-12-31' as Day }],
    ['values-until', 'missing', { answerMode: 'values' }],
    ['values-until', 'beyond the right', { answerMode: 'values', valuesUntil: '2026-01-02' as Day }],
    ['scope', 'of a district', { regionScope: ['327801'] }],
    ['scope', 'of nowhere', { regionScope: ['00'] }],
    ['scope', 'that is no code', { regionScope: ['%'] }],
  ])('cannot have %s %s', (field, _, change) => {
    expect(() => checkTerms({ ...terms, ...change })).toThrow(
      expect.objectContaining({ code: 'invalid_input', field }),
    );
  });
});
