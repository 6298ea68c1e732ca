import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencies } from '../../agreements/index.ts';
import { addDays, type Day } from '../../kernel/index.ts';
import { arrearsOf } from './arrears.ts';
import type { Days } from './periods.ts';

const at = (today: string, dueDays = 10, lookBackMonths = 24) => ({ today: today as Day, dueDays, lookBackMonths });
const days = (from: string, until: string): Days => ({ from: from as Day, until: until as Day });
const monthly = { frequency: 'monthly', ...days('2026-01-01', '2026-12-31') } as const;
const months = (...open: string[]) => open.map((month) => expect.objectContaining({ from: `${month}-01` }));

describe('a period is in arrears', () => {
  it('from the day after its due day, and not on it', () => {
    expect(arrearsOf(monthly, [], at('2026-02-10'))).toEqual([]);
    expect(arrearsOf(monthly, [], at('2026-02-11'))).toEqual([
      { from: '2026-01-01', until: '2026-01-31', dueOn: '2026-02-10' },
    ]);
  });

  it('until something settles a day of it, and others stay', () => {
    const settled = [days('2026-02-10', '2026-02-12')];
    expect(arrearsOf(monthly, settled, at('2026-04-15'))).toEqual(months('2026-01', '2026-03'));
  });

  it('with the part that a duty was owed for, when that began or ended in it', () => {
    const part = { ...monthly, ...days('2026-01-20', '2026-02-14') };
    expect(arrearsOf(part, [], at('2026-02-25'))).toEqual([
      { from: '2026-01-20', until: '2026-01-31', dueOn: '2026-02-10' },
      { from: '2026-02-01', until: '2026-02-14', dueOn: '2026-02-24' },
    ]);
    expect(arrearsOf(part, [days('2026-01-01', '2026-01-19')], at('2026-02-15'))).toEqual(
      months('2026-01').map(() => expect.objectContaining({ from: '2026-01-20' })),
    );
  });

  it('no longer than it is looked back', () => {
    expect(arrearsOf(monthly, [], at('2026-06-30', 10, 3))).toEqual(months('2026-03', '2026-04', '2026-05'));
  });
});

describe('arrears, whatever was agreed and delivered', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2024-01-01' as Day, count));
  const range = fc.tuple(day, fc.nat(200)).map(([from, length]) => ({ from, until: addDays(from, length) }));
  const duty = fc
    .record({ frequency: fc.constantFrom(...frequencies), days: range })
    .map(({ frequency, days }) => ({ frequency, ...days }));
  const settled = fc.array(range, { maxLength: 6 });
  const rule = fc.record({ today: day, dueDays: fc.nat(60), lookBackMonths: fc.integer({ min: 1, max: 60 }) });

  it('are periods of the duty that are due and that nothing settles', () => {
    fc.assert(
      fc.property(duty, settled, rule, (owed, delivered, on) => {
        for (const { from, until, dueOn } of arrearsOf(owed, delivered, on)) {
          expect(from >= owed.from && until <= owed.until && from <= until && dueOn < on.today).toBe(true);
          expect(delivered.some((one) => one.from <= until && one.until >= from)).toBe(false);
        }
      }),
    );
  });

  it('never grow by a delivery, and end with one that holds all of the duty', () => {
    fc.assert(
      fc.property(duty, settled, range, rule, (owed, delivered, one, on) => {
        const before = arrearsOf(owed, delivered, on);
        const after = arrearsOf(owed, [...delivered, one], on);
        expect(before).toEqual(expect.arrayContaining(after));
        expect(arrearsOf(owed, [...delivered, owed], on)).toEqual([]);
      }),
    );
  });

  it('are taken away by nothing but a delivery: a day later there is no less, unless it is too long ago', () => {
    fc.assert(
      fc.property(duty, settled, rule, (owed, delivered, on) => {
        const later = { ...on, today: addDays(on.today, 1), lookBackMonths: 120 };
        const now = arrearsOf(owed, delivered, { ...on, lookBackMonths: 120 });
        expect(arrearsOf(owed, delivered, later)).toEqual(expect.arrayContaining(now));
      }),
    );
  });
});
