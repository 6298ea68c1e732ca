import { describe, expect, it } from 'vitest';
import { maskCell } from './mask-cell.ts';

describe('a cell of a list on a screen', () => {
  it.each([
    ['3278011205809990', 'as it is'],
    ["'3278 0112 0580 9990", 'with marks and blanks'],
    ['327801-120580-9990', 'in groups'],
  ])('shows of a NIK %s (%s) its sequence alone', (cell) => {
    expect(maskCell(cell)).toBe('•••••• •••••• 9990');
  });

  it('hides a NIK among other words', () => {
    expect(maskCell('KK 3278011205809990, lama')).toBe('KK •••••• •••••• 9990, lama');
  });

  it.each(['3,27803E+15', '3278011205', 'HENDRA WIJAYA', ''])('shows %s, which is none, as it was written', (cell) => {
    expect(maskCell(cell)).toBe(cell);
  });
});
