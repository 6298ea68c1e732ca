import { Type } from 'typebox';
import { day, strict } from '../../../access/index.ts';
import { addDays, type Day } from '../../../kernel/index.ts';
import { countElements, type DaySum, monthOfDay, sumDays } from '../../../usage/index.ts';
import { section } from '../section.ts';

const count = Type.Integer();
const DayView = strict({ day, calls: count, hits: count, found: count, notFound: count, refused: count });
const shareOrNull = Type.Unsafe<number | null>({ type: ['number', 'null'] });

const view = strict({
  yesterday: DayView,
  today: DayView,
  /** Elements that were compared this month: how many, and the share that was sesuai; null where none was. */
  month: strict({ compared: count, matchedShare: shareOrNull }),
});

/** Calls of yesterday and today, as far as the log is folded, and how elements compared this month. */
export const usageSection = section('usage.read', view, async ({ sql, region, today }) => {
  const yesterday = addDays(today, -1);
  const sums = await sumDays(sql, { from: yesterday, to: today }, { region });
  const month = monthOfDay(today);
  const elements = await countElements(sql, { from: month, to: month }, { region });
  const matched = elements.reduce((sum, one) => sum + one.matched, 0);
  const compared = elements.reduce((sum, one) => sum + one.matched + one.mismatched, 0);
  return {
    yesterday: showDay(sums, yesterday),
    today: showDay(sums, today),
    month: { compared, matchedShare: compared === 0 ? null : matched / compared },
  };
});

function showDay(sums: readonly DaySum[], on: Day) {
  const { calls = 0, hits = 0, found = 0, notFound = 0, refused = 0 } = sums.find((sum) => sum.day === on) ?? {};
  return { day: on, calls, hits, found, notFound, refused };
}
