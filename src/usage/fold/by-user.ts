import { callsWhere, monthOf } from './calls.ts';

/** Who stood behind the calls of an institution's month: a credential, and the officer that it named. */
export const byUser = `
INSERT INTO usage_user AS sums (institution_id, month, credential_id, officer_ref, calls, hits, not_found, minors, last_day)
SELECT institution_id, ${monthOf('day')}, credential_id, officer_ref, ${callsWhere("kind <> 'void'")}, sum(hits),
  ${callsWhere("outcome = 'not_found'")}, ${callsWhere('minor')}, max(day)
FROM calls GROUP BY institution_id, ${monthOf('day')}, credential_id, officer_ref
ON CONFLICT (institution_id, month, credential_id, officer_ref) DO UPDATE SET calls = sums.calls + excluded.calls,
  hits = sums.hits + excluded.hits, not_found = sums.not_found + excluded.not_found,
  minors = sums.minors + excluded.minors, last_day = greatest(sums.last_day, excluded.last_day)`;
