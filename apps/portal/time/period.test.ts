import { expect, it } from 'vitest';
import { namePeriod, periodsUpTo, readMonths, semesterOf, writeMonths } from './period.ts';

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
