import type { Day } from '../kernel/index.ts';
import type { Right } from './model.ts';
import { cutOn } from './restrictions/model.ts';

/**
 * The hits of a right's day: its permanent quota or the greatest uplift of that day, less the greatest cut by a sanction, in
 * whole hits. The database counts by `quota_on`.
 */
export function quotaOn(right: Pick<Right, 'dailyQuota' | 'uplifts' | 'restrictions'>, day: Day): number {
  const raised = right.uplifts.filter(({ from, until }) => from <= day && day <= until);
  const quota = Math.max(right.dailyQuota, ...raised.map((uplift) => uplift.dailyQuota));
  return Math.floor((quota * (100 - (cutOn(right, day)?.percent ?? 0))) / 100);
}
