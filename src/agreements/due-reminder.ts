import { addDays, type Day, daysBetween } from '../kernel/index.ts';
import type { Agreement } from './model.ts';

/**
 * Which reminder of an agreement's end is due on a day: the latest of those whose day has come. `days`: before the end, a
 * setting. Earlier ones that nobody
 * sent are not made up for, and none is due before the agreement begins or after it has ended.
 */
export function dueReminder(
  today: Day,
  { startsOn, endsOn }: Pick<Agreement, 'startsOn' | 'endsOn'>,
  days: readonly number[],
): number | undefined {
  const left = daysBetween(today, endsOn);
  if (left < 0) return undefined;
  const come = days.filter((before) => left <= before && addDays(endsOn, -before) >= startsOn);
  return come.length === 0 ? undefined : Math.min(...come);
}
