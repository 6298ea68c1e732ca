import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskName } from './mask.ts';

it('a masked name shows the first letter of each word and not how long it is', () => {
  expect(maskName('SITI NURHALIMAH')).toBe('S*** N***');
  expect(maskName(' H.  𝒜li ')).toBe('H*** 𝒜***');
  expect(maskName('')).toBe('');
});

it('shows of any name no more than first letters and stars', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      for (const word of maskName(name).split(' ').filter(Boolean)) expect([...word].slice(1).join('')).toBe('***');
    }),
  );
});
