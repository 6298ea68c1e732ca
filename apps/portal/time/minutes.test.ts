import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMinute, writeMinute } from './minutes.ts';

it('reads what it writes, from midnight to midnight', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => readMinute(writeMinute(minute)) === minute));
});

it.each(['', '7', '24.01', '12.60', '7.5', '-1.00', 'pagi'])('%j is no time of a day', (text) => {
  expect(readMinute(text)).toBeUndefined();
});
