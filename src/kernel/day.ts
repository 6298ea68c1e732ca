/** A calendar day as `YYYY-MM-DD`. Days compare with `<` because the text form sorts. */
export type Day = string & { readonly __brand: 'Day' };

/** The three time zones of Indonesia, with the IANA name each office's midnight follows. */
export const timeZones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
export type TimeZone = keyof typeof timeZones;

/** Hours east of UTC. Indonesia has no daylight saving time, so an offset is exact (Keppres 41/1987). */
const OFFSET_HOURS: Record<TimeZone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** Reads `YYYY-MM-DD`; undefined when it is not a day that exists. */
export function parseDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The day of a year, month (1-12) and day of month; undefined when there is no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lastDayOf(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
}

/** The number of days in a month (1-12) of a year. */
export function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day that an instant (milliseconds since 1970, UTC) falls on in an office's time zone. */
export function dayAt(milliseconds: number, zone: TimeZone): Day {
  const dayNumber = Math.floor((milliseconds + OFFSET_HOURS[zone] * MS_PER_HOUR) / MS_PER_DAY);
  if (dayNumber !== lastNumber) {
    lastDay = new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10) as Day;
    lastNumber = dayNumber;
  }
  return lastDay;
}

/** Nearly every call falls on the same day as the call before it, and writing it anew costs 1 % of a call. */
let lastNumber = 0;
let lastDay = '1970-01-01' as Day;

/** Minutes since the office's midnight at an instant: 0 to 1,439. */
export function minuteOfDay(milliseconds: number, zone: TimeZone): number {
  const local = milliseconds + OFFSET_HOURS[zone] * MS_PER_HOUR;
  return Math.floor((((local % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY) / 60_000);
}

/** The instant at which a day ends in an office's time zone: the midnight that begins the next, milliseconds since 1970. */
export function endOfDay(day: Day, zone: TimeZone): number {
  return Date.parse(`${day}T00:00:00Z`) + MS_PER_DAY - OFFSET_HOURS[zone] * MS_PER_HOUR;
}

/** The day `count` days after (or, negative, before) `day`. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** The same day of a later month, or the last day of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + count;
  const [then, next] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(then, next, Math.min(of, lastDayOf(then, next))) as Day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
