import { describe, expect, it } from 'vitest';
import { calendarPeriodOf, coveragePeriodOf, semesterOf, spansOf } from './period.ts';

describe('a period of coverage', () => {
  it.each([
    ['2026-01', '2026-01', '2026-01-31', 1],
    ['2025-11', '2026-02', '2026-02-28', 4],
    ['2024-02', '2024-02', '2024-02-29', 1],
    ['2024-03', '2026-02', '2026-02-28', 24],
  ])('from %s to %s ends on %s and has %i months', (from, to, last, months) => {
    expect(coveragePeriodOf(from, to)).toEqual({ first: `${from}-01`, last, months });
  });

  it.each([
    ['2026-02', '2026-01'],
    ['2024-02', '2026-02'],
  ])('from %s to %s is none', (from, to) => {
    expect(() => coveragePeriodOf(from, to)).toThrow(expect.objectContaining({ code: 'invalid_input', field: 'to' }));
  });
});

describe('a period of the board', () => {
  it.each([
    ['2026-05', '2026-05'],
    ['2026-04', '2026-06'],
    ['2026-07', '2026-12'],
    ['2026-01', '2026-12'],
  ])('is %s to %s: a month, quarter, semester or year of the calendar', (from, to) => {
    expect(calendarPeriodOf(from, to)).toEqual(coveragePeriodOf(from, to));
  });

  it.each([
    ['2026-02', '2026-04'],
    ['2026-04', '2026-09'],
    ['2026-01', '2026-02'],
    ['2025-07', '2026-06'],
  ])('is not %s to %s', (from, to) => {
    expect(() => calendarPeriodOf(from, to)).toThrow(expect.objectContaining({ code: 'invalid_input', field: 'to' }));
  });
});

describe('the persons of a period', () => {
  it.each([
    ['2026-03', '2026-03', [], ['2026-03-01']],
    ['2026-01', '2026-06', ['2026-01-01'], []],
    ['2025-12', '2026-07', ['2026-01-01'], ['2025-12-01', '2026-07-01']],
    ['2025-07', '2026-06', ['2025-07-01', '2026-01-01'], []],
    ['2026-02', '2026-04', [], ['2026-02-01', '2026-03-01', '2026-04-01']],
  ])('from %s to %s are those of its whole semesters and of the months beside them', (from, to, semesters, single) => {
    expect(spansOf(coveragePeriodOf(from, to))).toEqual({ semesters, single });
  });

  it('of June are in the first semester, of July in the second', () => {
    expect(['2026-06-01', '2026-07-01', '2026-12-01'].map(semesterOf)).toEqual([
      '2026-01-01',
      '2026-07-01',
      '2026-07-01',
    ]);
  });
});
