import { describe, expect, it } from 'vitest';
import { maskNik } from './mask-nik.ts';

describe('a cell of a list on a screen', () => {
  it.each([
    ['3278011205809990', 'as it is'],
    ["'3278 0112 0580 9990", 'with marks and blanks'],
    ['327801-120580-9990', 'in groups'],
  ])('shows of a NIK %s (%s) region and sequence alone', (cell) => {
    expect(maskNik(cell)).toBe('327801 •••••• 9990');
  });

  it('hides a NIK among other words', () => {
    expect(maskNik('KK 3278011205809990, lama')).toBe('KK 327801 •••••• 9990, lama');
  });

  it.each(['3,27803E+15', '3278011205', 'HENDRA WIJAYA', ''])('shows %s, which is none, as it was written', (cell) => {
    expect(maskNik(cell)).toBe(cell);
  });
});
