import type { LiveRight } from '../../access/index.ts';
import { addDays, type Day, endOfDay, type TimeZone } from '../../kernel/index.ts';
import { deprecationHeaders } from '../../platform/http/index.ts';
import { returnsValues } from '../judge.ts';
import type { WireMethod } from './methods.ts';

/** Since when institutions are to verify instead of receiving data: November 2021. */
const MOVED_TO_MATCH = Date.UTC(2021, 10, 1);

/**
 * The headers by which a method that returns data says that it is on its way out; none for the methods that answer
 * Sesuai or Tidak Sesuai. Old clients do not read them; proxies, and whoever looks for the reason, do.
 *
 * @param right the caller's right, when it is known, and the zone of its office: its switch date is the sunset.
 */
export function deprecationOf(
  { kind }: WireMethod,
  right?: LiveRight,
  zone?: TimeZone,
): Readonly<Record<string, string>> {
  if (kind === 'match') return {};
  const lastDay = right && lastDayOfValues(right);
  return deprecationHeaders({
    since: MOVED_TO_MATCH,
    ...(lastDay && zone && { sunset: endOfDay(lastDay, zone) }),
  });
}

/** The last day on which a right returns values; undefined when it returns none, or by written approval without end. */
function lastDayOfValues(right: LiveRight): Day | undefined {
  const { valuesUntil: day } = right;
  if (day === null || !returnsValues(right, day) || returnsValues(right, addDays(day, 1))) return undefined;
  return day;
}
