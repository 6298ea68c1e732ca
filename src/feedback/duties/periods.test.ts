import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencies } from '../../agreements/index.ts';
import { addDays, type Day, daysBetween } from '../../kernel/index.ts';
import { lastPeriodBefore, periodOf, periodsOf } from './periods.ts';

const day = fc.integer({ min: -20_000, max: 20_000 }).map((count) => addDays('2026-03-02' as Day, count));
const frequency = fc.constantFrom(...frequencies);

describe('a period', () => {
  it.each([
    ['daily', '2026-03-04', '2026-03-04', '2026-03-04'],
    ['weekly', '2026-03-01', '2026-02-23', '2026-03-01'],
    ['weekly', '2000-12-31', '2000-12-25', '2000-12-31'],
    ['monthly', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['quarterly', '2026-06-30', '2026-04-01', '2026-06-30'],
    ['semester', '2026-07-01', '2026-07-01', '2026-12-31'],
  ] as const)('that is %s and holds %s goes from %s until %s', (often, of, from, until) => {
    expect(periodOf(often, of as Day)).toEqual({ from, until });
  });

  it('holds its day, and every day of it is of that period', () => {
    fc.assert(
      fc.property(frequency, day, fc.nat(), (often, of, n) => {
        const period = periodOf(often, of);
        expect(period.from <= of && of <= period.until).toBe(true);
        const other = addDays(period.from, n % (daysBetween(period.from, period.until) + 1));
        expect(periodOf(often, other)).toEqual(period);
      }),
    );
  });

  it('follows the one before it without a gap', () => {
    fc.assert(
      fc.property(frequency, day, (often, of) => {
        expect(addDays(lastPeriodBefore(often, of).until, 1)).toBe(periodOf(often, of).from);
      }),
    );
  });
});

it('periods of some days are those that hold one of them', () => {
  fc.assert(
    fc.property(frequency, day, fc.integer({ min: 0, max: 400 }), (often, from, length) => {
      const until = addDays(from, length);
      const periods = periodsOf(often, { from, until });
      expect(periods[0]).toEqual(periodOf(often, from));
      expect(periods.at(-1)).toEqual(periodOf(often, until));
      for (const [n, { from: next }] of periods.slice(1).entries())
        expect(next).toBe(addDays(`${periods[n]?.until}` as Day, 1));
    }),
  );
});
