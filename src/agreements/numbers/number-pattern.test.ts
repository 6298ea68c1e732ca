import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import { fillPattern, numberKinds, patternProblems } from './number-pattern.ts';

const codes = (pattern: string) => patternProblems(pattern).map(({ code }) => code);

describe('a pattern of numbers', () => {
  it('of every kind is one', () => {
    for (const pattern of Object.values(numberKinds)) expect(codes(pattern)).toEqual([]);
  });

  it.each([
    ['470/DUKCAPIL/{year}', ['seq']],
    ['470/{seq}/{seq}/{year}', ['seq']],
    ['470/{seq}', ['year']],
    ['{seq}/{year}/{bulan}', ['unknown']],
    ['{seq}/{year}/{}', ['unknown']],
    ['{seq}/{year}\n', ['characters']],
    [`{seq}/{year}/${'A'.repeat(80)}`, ['too_long']],
    ['', ['seq', 'year']],
  ])('is not %j: %j', (pattern, wrong) => {
    expect(codes(pattern)).toEqual(wrong);
  });

  it('is filled with running number, year, Roman month and office', () => {
    const parts = { seq: 12, day: '2026-09-30' as Day, officeCode: '3278' };
    expect(fillPattern('470/{seq}/DUKCAPIL-{office}/{month}/{year}', parts)).toBe('470/12/DUKCAPIL-3278/IX/2026');
  });

  it('makes different numbers of different places in the sequence and of different years', () => {
    const year = fc.integer({ min: 2020, max: 2099 });
    const seq = fc.integer({ min: 1, max: 1_000_000 });
    const separate = fc.constantFrom('{seq}/{year}', '{year}-{seq}', 'A{seq}.{year}');
    fc.assert(
      fc.property(separate, year, year, seq, seq, (pattern, y1, y2, s1, s2) => {
        const write = (y: number, n: number) =>
          fillPattern(pattern, { seq: n, day: `${y}-01-01` as Day, officeCode: '00' });
        expect(write(y1, s1) === write(y2, s2)).toBe(y1 === y2 && s1 === s2);
      }),
    );
  });
});
