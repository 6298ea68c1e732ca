import { expect, it } from 'vitest';
import { monthsAfter, namePeriod, periodsUpTo, readMonths, semesterOf, weeksOf, writeMonths } from './period.ts';

it.each([
  ['2021-11-18', 'Semester II 2021'],
  ['2022-06-30', 'Semester I 2022'],
  ['2022-07-01', 'Semester II 2022'],
])('%s lies in %s', (day, name) => {
  expect(namePeriod(semesterOf(day), 'id')).toBe(name);
});

it('offers the months, semesters and years up to a day, by their names', () => {
  expect(periodsUpTo('2022-02-14').map((period) => namePeriod(period, 'id'))).toEqual([
    ...['Februari 2022', 'Januari 2022', 'Desember 2021'],
    ...['Semester I 2022', 'Semester II 2021', 'Semester I 2021', 'Semester II 2020'],
    ...['2022', '2021'],
  ]);
});

it('reads what it has written into an address, and nothing else', () => {
  const months = { from: '2021-07', to: '2021-12' };
  expect(readMonths(writeMonths(months))).toEqual(months);
  expect([undefined, '', '2021', '2021-07..', 'x'].map(readMonths)).toEqual([...Array(5)]);
});

it.each([
  ['2021-11-18', 3, '2022-02'],
  ['2021-11', -11, '2020-12'],
])('%s and %i months are %s', (day, months, month) => {
  expect(monthsAfter(day, months)).toBe(month);
});

it('lays a month out in weeks that begin on Monday, with every day once', () => {
  // November 2021 began on a Monday and ended on a Tuesday; February 2026 began on a Sunday.
  expect(weeksOf('2021-11').map((week) => week.filter(Boolean).length)).toEqual([7, 7, 7, 7, 2]);
  expect(weeksOf('2026-02')[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
  expect(weeksOf('2024-02').flat().filter(Boolean)).toHaveLength(29);
});
