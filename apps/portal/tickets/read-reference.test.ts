import { expect, it } from 'vitest';
import { readReference } from './read-reference.ts';

it.each([
  ['7f4 q9x', 'K-7F4-Q9X'],
  ['K-7F4-Q9X', 'K-7F4-Q9X'],
  ['k7f4q9x', 'K-7F4-Q9X'],
])('%s is the reference %s', (typed, read) => {
  expect(readReference(typed)).toBe(read);
});

it.each(['', '3278011205809001', '327801', 'Hendra', 'K-7F4'])('%s is none, and goes into no address', (typed) => {
  expect(readReference(typed)).toBeUndefined();
});
