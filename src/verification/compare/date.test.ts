import { describe, expect, it } from 'vitest';
import { compareDates } from './date.ts';

describe('a written date', () => {
  const forms = [
    '07-11-1988',
    '7-11-1988',
    '07/11/1988',
    '7.11.1988',
    '07 11 1988',
    '07-NOV-1988',
    '7 Nopember 1988',
    '7 november 1988',
  ];
  const yearFirst = ['1988-11-07', '1988/11/07', '1988.11.7', '1988-11-07T00:00:00Z', '1988-11-07T00:00:00.000+07:00'];
  const withTime = ['07-11-1988 00:00:00', '07/11/1988 7:30'];

  it.each([...forms, ...yearFirst, ...withTime])('%s is 7 November 1988', (text) => {
    expect(compareDates('1988-11-07', text)).toEqual({ match: true, score: 100, reason: 'equal' });
  });

  it.each(['07-11-88', '07111988', '7 Smarch 1988', '1988-11', '00-11-1988', '31-11-1988', '29-02-1989', 'x', '-'])(
    '%s is no day',
    (text) => {
      expect(compareDates('1988-01-02', text)).toEqual({ match: false, score: 0, reason: 'unreadable' });
    },
  );

  it('of the American kind is told from the register by its order, and does not match', () => {
    expect(compareDates('1988-11-27', '11/27/1988').reason).toBe('day_month_swapped');
    expect(compareDates('1988-11-07', '11-07-1988').match).toBe(false);
  });

  it('that is unknown agrees only with an unknown one', () => {
    for (const zero of ['00-00-0000', '0000-00-00', '00/00/0000']) {
      expect(compareDates(null, zero).match).toBe(true);
      expect(compareDates('1988-11-07', zero)).toEqual({ match: false, score: 0, reason: 'different' });
    }
    expect(compareDates(null, '07-11-1988').reason).toBe('not_in_register');
  });
});
