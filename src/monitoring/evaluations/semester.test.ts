import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../../kernel/index.ts';
import { addMonths } from './add-months.ts';
import { semesterOf, writeSemester } from './semester.ts';

describe('a semester', () => {
  it.each([
    ['2021-11-18', 'Semester II Tahun 2021'],
    ['2021-06-30', 'Semester I Tahun 2021'],
    ['2021-07-01', 'Semester II Tahun 2021'],
    ['2022-01-01', 'Semester I Tahun 2022'],
  ])('of %s is %s', (day, written) => {
    expect(writeSemester(semesterOf(day as Day))).toBe(written);
  });
});

describe('months later', () => {
  it.each([
    ['2021-08-31', 6, '2022-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-01-31', 0, '2021-01-31'],
  ])('%s and %i months is %s', (day, count, then) => {
    expect(addMonths(day as Day, count)).toBe(then);
  });

  it('is always the same day of the month or the last, and grows by 28 to 31 days a month', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01' as Day, n));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const then = addMonths(day, count);
        const isLast = addDays(then, 1).endsWith('-01');
        expect(then.slice(8) === day.slice(8) || (isLast && then.slice(8) < day.slice(8))).toBe(true);
        const days = daysBetween(day, then);
        expect(days >= count * 28 && days <= count * 31).toBe(true);
      }),
    );
  });
});
