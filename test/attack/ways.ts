import type { Way } from './campaign.ts';

const plain = { guarded: true, institutions: 1, processes: 1, days: [0], windows: 1, by: 'climb' } as const;

/** Without the guard: what the attack is worth. */
export const unguarded: Way = { ...plain, title: 'without the guard', guarded: false };

/** The same with it, one institution within one day. */
export const guarded: Way = { ...plain, title: 'with it, one day' };

/** The likeliest values, all at once, at two processes. */
export const burst: Way = { ...plain, title: 'a burst at two processes', processes: 2, by: 'burst' };

/** The same as rows of one file. */
export const file: Way = { ...plain, title: 'as rows of one file', files: true, by: 'burst' };

/** The first day of each window of ninety days in a year. */
const WINDOWS = [0, 91, 182, 273, 364];
const yearLong = { days: WINDOWS, windows: WINDOWS.length } as const;

/** Every way in which the guard is attacked. */
export const ways: readonly Way[] = [
  guarded,
  burst,
  file,
  { ...plain, title: 'two that collude', institutions: 2 },
  { ...plain, title: 'each of 30 days', days: Array.from({ length: 30 }, (_, day) => day) },
  { ...plain, ...yearLong, title: 'five times in 365 days' },
  { ...plain, title: 'dividing a list', by: 'divide' },
  { ...plain, title: 'dividing a list, two that collude', institutions: 2, by: 'divide' },
  { ...plain, ...yearLong, title: 'dividing a list, five times in 365 days', by: 'divide' },
  { ...plain, ...yearLong, title: 'the same, two that collude', institutions: 2, by: 'divide' },
];
