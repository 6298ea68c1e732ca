import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, type Uuid } from '../../kernel/index.ts';
import { arrange, daysOf, MOST_A_MONTH } from './arrange.ts';
import type { CalendarEnd } from './gather-ends.ts';

const november = '2021-11-01' as Day;

const endOn = (endsOn: Day, kind: CalendarEnd['kind'] = 'agreement'): CalendarEnd => ({
  ...{ kind, endsOn, id: '019cb2de-0d60-7000-8000-000000000001' as Uuid, name: '470/1', officeCode: '3278' },
  ...{ institutionId: null, institution: null, agreementId: null, continuedBy: null, daysLeft: 7 },
});

describe('a calendar', () => {
  it('has its months from the first one on, over the end of a year, and the whole of the last', () => {
    expect(arrange([], november, 3).map(({ month }) => month)).toEqual(['2021-11', '2021-12', '2022-01']);
    expect(daysOf(november, 4)).toEqual({ from: '2021-11-01', until: '2022-02-28' });
  });

  it('puts what ends on one day together, and counts by kind', () => {
    const [month] = arrange([endOn('2021-11-25' as Day), endOn('2021-11-25' as Day, 'right')], november, 1);
    expect(month).toMatchObject({ counts: { agreement: 1, right: 1, uplift: 0 }, more: false });
    expect(month?.days.map(({ day, ends }) => [day, ends.length])).toEqual([['2021-11-25', 2]]);
  });

  it('counts all of a month that has more than it lists, and says so', () => {
    const [month] = arrange(Array(MOST_A_MONTH + 1).fill(endOn(november)), november, 1);
    expect(month).toMatchObject({ counts: { agreement: MOST_A_MONTH + 1 }, more: true });
    expect(month?.days[0]?.ends).toHaveLength(MOST_A_MONTH);
  });

  it('shows each end of its days once', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((count) => addDays(november, count));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 100 }), (days) => {
        const ends = days.toSorted().map((one) => endOn(one));
        const shown = arrange(ends, november, 12).flatMap((month) => month.days.flatMap((one) => one.ends));
        expect(shown.map(({ endsOn }) => endsOn)).toEqual(days.toSorted());
      }),
    );
  });
});
