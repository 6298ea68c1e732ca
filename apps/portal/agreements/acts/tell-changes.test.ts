import { expect, it } from 'vitest';
import type { Right } from '../queries.ts';
import { type LetterValues, tellChanges } from './tell-changes.ts';

const right = {
  networks: ['10.1.0.0/16'],
  weekdays: [1, 2, 3],
  opensMinute: 0,
  closesMinute: 1440,
  requiresOfficer: false,
  requiresCase: false,
  answerMode: 'match',
  valuesUntil: null,
} as unknown as Right;

const asItIs: LetterValues = {
  ...{ number: '1', dated: '02-03-2026', file: null },
  networks: '10.1.0.0/16',
  weekdays: ['1', '2', '3'],
  opens: '00.00',
  closes: '24.00',
  requiresOfficer: false,
  requiresCase: false,
  valuesUntil: '',
};

it('a letter that leaves everything as it is changes nothing', () => {
  expect(tellChanges(right, asItIs)).toEqual({});
});

it('a letter says only what differs', () => {
  const letter = { ...asItIs, networks: '10.1.0.0/16\n10.2.0.0/16', closes: '16.00', requiresCase: true };
  expect(tellChanges(right, letter)).toEqual({
    networks: ['10.1.0.0/16', '10.2.0.0/16'],
    closesMinute: 960,
    requiresCase: true,
  });
});

it('the day on which data return ends is told of rights that return data alone', () => {
  const returning = { ...right, answerMode: 'values', valuesUntil: '2026-12-31' } as Right;
  expect(tellChanges(returning, { ...asItIs, valuesUntil: '30-06-2026' })).toEqual({ valuesUntil: '2026-06-30' });
  expect(tellChanges(right, { ...asItIs, valuesUntil: '30-06-2026' })).toEqual({});
});
