import type { InstitutionUse } from './queries.ts';

/** Share of a quota from which it is nearly used up. */
const NEARLY = 0.8;

/** How a quota stands: used up or nearly so, on the whole or on some day; or neither. */
export function signOfQuota({ allowed, used, daysAtLimit }: InstitutionUse['quota']): 'plain' | 'due' {
  return daysAtLimit > 0 || (allowed > 0 && used >= NEARLY * allowed) ? 'due' : 'plain';
}
