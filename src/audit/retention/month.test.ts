import { describe, expect, it } from 'vitest';
import { monthName, monthsLater, parseMonth } from './month.ts';

describe('a month of the log', () => {
  it.each(['2021-11', '2021-01', '9999-12'])('is read from %s', (text) => {
    const month = parseMonth(text);
    expect(month).toBe(`${text}-01`);
    expect(monthName(month ?? '')).toBe(text);
  });

  it.each(['', '2021', '2021-13', '2021-00', '2021-1', '0021-01', '2021-11-01', ' 2021-11', '2021-11\n'])(
    'is not read from %j',
    (text) => expect(parseMonth(text)).toBeUndefined(),
  );

  it.each([
    ['2021-11-01', 0, '2021-11-01'],
    ['2021-11-01', 1, '2021-12-01'],
    ['2021-11-01', 61, '2026-12-01'],
    ['2023-12-01', 3, '2024-03-01'],
  ])('%s and %i months are %s', (month, months, later) => expect(monthsLater(month, months)).toBe(later));
});
