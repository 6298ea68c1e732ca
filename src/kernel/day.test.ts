import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  dayAt,
  dayOf,
  daysBetween,
  endOfDay,
  lastDayOf,
  minuteOfDay,
  parseDay,
  type TimeZone,
} from './day.ts';

const day = (text: string) => text as Day;

/** Any day from 1900 to 2099, by the days since 1970. */
const anyDay = fc.integer({ min: -25_567, max: 47_481 }).map((count) => addDays(day('1970-01-01'), count));

describe('a day', () => {
  it.each(['2021-11-18', '2024-02-29', '2000-02-29', '0001-01-01'])('%s exists', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each(['2021-02-29', '1900-02-29', '2021-04-31', '2021-13-01', '2021-00-10', '2021-01-00', '18-11-2021', ''])(
    '"%s" does not',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it.each(['2021-1-1', ' 2021-01-01', '2021-01-01T00:00', '2021/01/01', '２０２１-01-01'])(
    'is never written %j',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it('is made of year, month and day of month', () => {
    expect([dayOf(987, 6, 5), dayOf(2023, 2, 29), dayOf(2024, 2, 29)]).toEqual(['0987-06-05', undefined, '2024-02-29']);
  });

  it('ends its month where the calendar does', () => {
    const lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => lastDayOf(2023, month));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2024, 2100].map((year) => lastDayOf(year, 2))).toEqual([28, 29, 29, 28]);
  });
});

describe('counting days', () => {
  it('over the end of months and years, there and back', () => {
    expect(addDays(day('2023-12-31'), 1)).toBe('2024-01-01');
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
    expect(daysBetween(day('2021-11-18'), day('2021-11-25'))).toBe(7);
    expect(daysBetween(day('2021-11-25'), day('2021-11-18'))).toBe(-7);
  });

  it('addDays and daysBetween undo each other, and later days sort later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9_999, max: 9_999 }), (from, count) => {
        const to = addDays(from, count);
        expect(daysBetween(from, to)).toBe(count);
        expect(to > from).toBe(count > 0);
        expect(parseDay(to)).toBe(to);
      }),
    );
  });
});

describe('the day of an instant', () => {
  it.each<[TimeZone, string, string]>([
    ['WIB', '2026-03-01T16:59:59.999Z', '2026-03-01'],
    ['WIB', '2026-03-01T17:00:00.000Z', '2026-03-02'],
    ['WITA', '2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['WITA', '2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['WIT', '2026-03-01T14:59:59.999Z', '2026-03-01'],
    ['WIT', '2026-03-01T15:00:00.000Z', '2026-03-02'],
  ])('in %s at %s is %s', (zone, at, expected) => {
    expect(dayAt(Date.parse(at), zone)).toBe(expected);
  });

  it.each<[TimeZone, string, number]>([
    ['WIB', '2026-03-01T17:00:00.000Z', 0],
    ['WIB', '2026-03-01T16:59:59.999Z', 1_439],
    ['WITA', '2026-03-01T17:00:30.000Z', 60],
    ['WIT', '1969-12-31T14:59:00.000Z', 1_439],
  ])('minutes since the midnight of %s at %s are %i', (zone, at, minute) => {
    expect(minuteOfDay(Date.parse(at), zone)).toBe(minute);
  });

  it('ends where the next one begins', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom<TimeZone>('WIB', 'WITA', 'WIT'), (one, zone) => {
        const end = endOfDay(one, zone);
        expect([dayAt(end - 1, zone), dayAt(end, zone)]).toEqual([one, addDays(one, 1)]);
      }),
    );
  });

  it('agrees with the time zone database', () => {
    const names = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };
    const at = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2100-01-01') });
    fc.assert(
      fc.property(at, fc.constantFrom<TimeZone>('WIB', 'WITA', 'WIT'), (milliseconds, zone) => {
        const told = new Intl.DateTimeFormat('en-CA', { timeZone: names[zone], dateStyle: 'short' }).format(
          milliseconds,
        );
        expect(dayAt(milliseconds, zone)).toBe(told);
      }),
    );
  });
});

describe('months later', () => {
  it.each([
    ['2021-01-14', 3, '2021-04-14'],
    ['2020-11-30', 3, '2021-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-12-15', 12, '2022-12-15'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(day(from), count)).toBe(to);
  });

  it('is a day of that month, and the same one where it has it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const to = addMonths(from, count);
        const monthOf = (of: Day) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
        expect(parseDay(to)).toBe(to);
        expect(monthOf(to) - monthOf(from)).toBe(count);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
      }),
    );
  });
});
