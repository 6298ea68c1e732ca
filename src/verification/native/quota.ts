import { closedBy, cutOn, type LiveRight, quotaOn } from '../../access/index.ts';
import { addDays, type Day, daysBetween, minuteOfDay, type TimeZone } from '../../kernel/index.ts';
import type { Bilingual } from './parameter-problems.ts';
import { tellRestriction } from './tell-restriction.ts';

/** A right's hits of a day. */
export interface Quota {
  readonly day: Day;
  readonly limit: number;
  readonly used: number;
  readonly left: number;
  readonly resetsInSeconds: number;
}

/** The quota of a day at an instant. What an office added in an emergency raises the limit. */
export function quotaOf(right: LiveRight, day: Day, left: number, now: number, zone: TimeZone): Quota {
  const limit = Math.max(quotaOn(right, day), left);
  return { day, limit, used: limit - left, left, resetsInSeconds: secondsToMidnight(now, zone) };
}

function secondsToMidnight(now: number, zone: TimeZone): number {
  return (1440 - minuteOfDay(now, zone)) * 60 - Math.floor((now % 60_000) / 1000);
}

/** What an institution should hear before it is too late. */
export interface Notice {
  readonly code: 'quota_80' | 'quota_95' | 'quota_used_up' | 'right_ending' | 'restricted' | 'quota_cut';
  readonly message: Bilingual;
}

/** Days before a right's end from which every caller hears of it; officers hear much earlier. */
const ENDING_DAYS = 30;

/** The notices of a right today: 80 and 95 % of the quota used, its end near, and what sanctions do to it. */
export function noticesOf(right: LiveRight, { day, limit, used }: Quota): Notice[] {
  const quota = quotaNotice(limit === 0 ? 1 : used / limit);
  const days = daysBetween(day, right.validUntil);
  const isEnding = days >= 0 && right.validUntil <= addDays(day, ENDING_DAYS);
  return [...(quota ? [quota] : []), ...(isEnding ? [ending(days)] : []), ...sanctionNotices(right, day)];
}

function sanctionNotices(right: LiveRight, day: Day): Notice[] {
  const [closed, cut] = [closedBy(right, day), cutOn(right, day)];
  return [
    ...(closed ? [{ code: 'restricted', message: tellRestriction(closed).message } as const] : []),
    ...(cut ? [{ code: 'quota_cut', message: tellRestriction(cut).message } as const] : []),
  ];
}

function quotaNotice(share: number): Notice | undefined {
  if (share >= 1) return notice('quota_used_up', 'Kuota hari ini sudah habis.', "Today's quota is used up.");
  if (share >= 0.95) return notice('quota_95', '95 % kuota hari ini sudah terpakai.', "95 % of today's quota is used.");
  if (share >= 0.8) return notice('quota_80', '80 % kuota hari ini sudah terpakai.', "80 % of today's quota is used.");
  return undefined;
}

function ending(days: number): Notice {
  if (days === 0) return notice('right_ending', 'Hak akses berakhir hari ini.', 'The right ends today.');
  const unit = days === 1 ? 'day' : 'days';
  return notice('right_ending', `Hak akses berakhir dalam ${days} hari.`, `The right ends in ${days} ${unit}.`);
}

function notice(code: Notice['code'], id: string, en: string): Notice {
  return { code, message: { id, en } };
}
