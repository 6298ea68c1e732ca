import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elements } from '../reference/index.ts';
import { maskName, maskValue } from './mask.ts';

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

it.each([
  ['NAMA_LGKP', 'HENDRA WIJAYA', 'H*** W***'],
  ['TMPT_LHR', 'TASIKMALAYA', 'T***'],
  ['JENIS_KLMIN', 'LAKI-LAKI', '***'],
  ['TGL_LHR', '1980-05-12', '***'],
  ['ALAMAT', 'JL. MERDEKA NO. 5', '***'],
  ['GOL_DARAH', '', null],
  ['NO_KK', null, null],
] as const)('of %s nothing is told that would give it away', (element, value, masked) => {
  expect(maskValue(element, value)).toBe(masked);
});

it('tells of no value but names and places anything but that there is one', () => {
  const others = elements.filter(({ compare }) => compare !== 'name' && compare !== 'place').map(({ name }) => name);
  fc.assert(
    fc.property(fc.constantFrom(...others), fc.string({ minLength: 1 }), (element, value) => {
      expect(maskValue(element, value)).toBe('***');
    }),
  );
});
