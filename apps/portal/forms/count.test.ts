import { expect, it } from 'vitest';
import { readCount } from './count.ts';

it.each([
  ['0', 0],
  [' 2000 ', 2_000],
  ['2.000', 2_000],
  ['4,000,000', 4_000_000],
  ['286 400', 286_400],
])('%j is read', (text, count) => {
  expect(readCount(text)).toBe(count);
});

it.each(['', '2.00', '1.5', '-1', 'dua', '1.0000', '12345678901'])('%j is no whole number', (text) => {
  expect(readCount(text)).toBeUndefined();
});
