import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../kernel/index.ts';
import { daysOf, lastSemesterBefore, semesterOf, writeSemester } from './semester.ts';

const day = (text: string) => text as Day;

describe('a semester', () => {
  it.each([
    ['2021-11-18', 'Semester II Tahun 2021'],
    ['2021-06-30', 'Semester I Tahun 2021'],
    ['2021-07-01', 'Semester II Tahun 2021'],
    ['2022-01-01', 'Semester I Tahun 2022'],
  ])('of %s is %s', (text, written) => {
    expect(writeSemester(semesterOf(day(text)))).toBe(written);
  });

  it('is the last one that was over', () => {
    const before = (text: string) => Object.values(lastSemesterBefore(day(text))).join('/');
    expect(['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'].map(before)).toEqual([
      ...['2025/2', '2025/2', '2026/1', '2026/1'],
    ]);
  });

  it('lies before the day, less than two of them away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (n) => {
        const today = addDays(day('2020-01-01'), n);
        const { ends } = daysOf(lastSemesterBefore(today));
        expect(daysBetween(ends, today)).toBeGreaterThan(0);
        expect(daysBetween(ends, today)).toBeLessThanOrEqual(184);
      }),
    );
  });
});
