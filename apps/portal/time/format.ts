import type { Language } from '../words/bilingual.ts';
import { localeOf } from '../words/language.ts';

/** Time zones of Indonesia. */
export type TimeZone = 'WIB' | 'WITA' | 'WIT';

const iana: Readonly<Record<TimeZone, string>> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };

/** An instant as people write it: `18 November 2021 09.42 WIB`. */
export function formatInstant(instant: string | number, language: Language, zone: TimeZone): string {
  const at = new Date(instant);
  const timeZone = iana[zone];
  const day = at.toLocaleDateString(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const hour = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return `${day} ${language === 'id' ? hour.replace(':', '.') : hour} ${zone}`;
}

/** The same to the second, for what is compared with the log of a program: `18 November 2021 09.42.07 WIB`. */
export function formatSecond(instant: string | number, language: Language, zone: TimeZone): string {
  const seconds = String(new Date(instant).getUTCSeconds()).padStart(2, '0');
  const mark = language === 'id' ? '.' : ':';
  return formatInstant(instant, language, zone).replace(` ${zone}`, `${mark}${seconds} ${zone}`);
}

/** A day (YYYY-MM-DD) as people write it: `25 November 2021`. */
export function formatDay(day: string, language: Language): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(day).toLocaleDateString(localeOf(language), options);
}

/** A day (YYYY-MM-DD) with its weekday, as the page of a day is called: `Kamis, 18 November 2021`. */
export function formatWeekday(day: string, language: Language): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(day).toLocaleDateString(localeOf(language), options);
}

/** A day (YYYY-MM-DD) as tight tables write it: `25 Nov 2021`. */
export function formatShortDay(day: string, language: Language): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(day).toLocaleDateString(localeOf(language), options);
}

/** The day (YYYY-MM-DD) of an instant in a zone. */
export function dayAt(instant: string | number, zone: TimeZone): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: iana[zone] }).format(new Date(instant));
}

/** Whole days from the day of an instant in a zone to another day; negative when that is over. */
export function daysUntil(day: string, from: number, zone: TimeZone): number {
  return Math.round((Date.parse(day) - Date.parse(dayAt(from, zone))) / 86_400_000);
}

/** A whole number as people write it: `286.400`. */
export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(localeOf(language));
}
