import { describe, expect, it } from 'vitest';
import { jaroWinkler } from './jaro-winkler.ts';
import { tokenSetRatio } from './token-set-ratio.ts';

describe('Jaro-Winkler', () => {
  // Winkler's own examples, as his paper of 1990 prints them.
  it.each([
    ['MARTHA', 'MARHTA', 0.961],
    ['DWAYNE', 'DUANE', 0.84],
    ['DIXON', 'DICKSONX', 0.813],
    ['SAME', 'SAME', 1],
    ['ABC', 'XYZ', 0],
  ])('of %s and %s is %d', (a, b, similarity) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(similarity, 3);
  });
});

describe('the token set ratio', () => {
  it('is 1 for the same words in any order, and for words within the other', () => {
    expect(tokenSetRatio('BUDI SANTOSO', 'santoso budi')).toBe(1);
    expect(tokenSetRatio('BUDI', 'BUDI SANTOSO')).toBe(1);
  });

  it('is twice the letters in common over all letters, where no word is shared', () => {
    expect(tokenSetRatio('ABCD', 'ABXD')).toBeCloseTo(6 / 8, 9);
    expect(tokenSetRatio('ABC', 'XYZ')).toBe(0);
  });

  it('takes the best of the shared words alone and with the rest', () => {
    // BUDI against BUDI SANTI: 2 x 4 over 4 + 10; BUDI SANTI against BUDI WATI: 2 x 8 over 10 + 9 letters.
    expect(tokenSetRatio('BUDI SANTI', 'BUDI WATI')).toBeCloseTo(16 / 19, 9);
  });
});
