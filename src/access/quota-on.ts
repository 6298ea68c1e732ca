import type { Day } from '../kernel/index.ts';
import type { Right } from './model.ts';

/** The hits of a right's day: its permanent quota, or the greatest uplift of that day. The database counts by `quota_on`. */
export function quotaOn({ dailyQuota, uplifts }: Pick<Right, 'dailyQuota' | 'uplifts'>, day: Day): number {
  const raised = uplifts.filter(({ from, until }) => from <= day && day <= until);
  return Math.max(dailyQuota, ...raised.map((uplift) => uplift.dailyQuota));
}
