import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay, writeDay } from './day.ts';

describe('a day that is typed', () => {
  it.each(['25-11-2021', '25/11/2021', '25.11.2021', '25 11 2021', '25112021', ' 25-11-2021 '])('%s is one', (text) => {
    expect(readDay(text)).toBe('2021-11-25');
  });

  it.each(['', '31-02-2021', '25-13-2021', '2021-11-25', '25-11-21', 'besok'])('%s is none', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  it('is written as it is read', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readDay(writeDay(day))).toBe(day);
        },
      ),
    );
  });
});
