import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newReference, readReference } from './reference.ts';

describe('a reference', () => {
  it('has nothing that is taken for something else over the telephone', () => {
    const made = Array.from({ length: 2_000 }, newReference);
    for (const reference of made)
      expect(reference).toMatch(/^K-[34679ACDEFGHJMNPQRTUWXY]{3}-[34679ACDEFGHJMNPQRTUWXY]{3}$/);
    expect(new Set(made.join('').replaceAll('-', '')).size).toBe(24);
  });

  it.each([
    ['K-7F4-Q9X', 'K-7F4-Q9X'],
    ['k7f4q9x', 'K-7F4-Q9X'],
    [' 7f4 q9x ', 'K-7F4-Q9X'],
    ['K-KKK-KKK', undefined],
    ['K-7F4-Q9', undefined],
    ['K-7F4-Q90', undefined],
    ['3278014101909001', undefined],
    ['', undefined],
  ])('typed as %j is read as %s', (typed, read) => {
    expect(readReference(typed)).toBe(read);
  });

  it('is read back however its letters are typed', () => {
    const typed = fc.tuple(fc.constantFrom('', 'k', 'K-', 'k '), fc.constantFrom('', '-', ' '), fc.boolean());
    fc.assert(
      fc.property(fc.noShrink(fc.constant(null).map(newReference)), typed, (reference, [led, between, small]) => {
        const [, first, second] = reference.split('-');
        const text = `${led}${first}${between}${second}`;
        expect(readReference(small ? text.toLowerCase() : text)).toBe(reference);
      }),
    );
  });

  it('is none of what people say besides', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readReference(text);
        if (read !== undefined)
          expect(text.toUpperCase().replace(/[\s-]/g, '')).toContain(read.slice(2).replace('-', ''));
      }),
    );
  });
});
