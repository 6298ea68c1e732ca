import { expect, it } from 'vitest';
import { roundUp } from './round-up.ts';

it.each([
  [0, 4],
  [3, 4],
  [7, 8],
  [10, 10],
  [11, 20],
  [14_310, 20_000],
  [61_000, 80_000],
  [99_999, 100_000],
])('a scale for %d ends at %d', (most, end) => {
  expect(roundUp(most)).toBe(end);
});
