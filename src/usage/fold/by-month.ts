import { isFound, NOT_FOUND } from '../counts.ts';
import { callsWhere, monthOf } from './calls.ts';

/** Columns of `usage_month`, and which calls each counts. */
const counted = {
  calls: "kind <> 'void'",
  taken_back: "kind = 'void'",
  found: isFound,
  not_found: `outcome = '${NOT_FOUND}'`,
  withheld: "outcome = 'nik_withheld'",
  minors: 'minor',
} as const;

const columns = Object.keys(counted);
const counts = Object.values(counted).map(callsWhere);
const key = 'right_id, method, purpose';

/** What the calls of an institution's month came to, by right, method and purpose. */
export const byMonth = `
INSERT INTO usage_month AS sums (institution_id, month, ${key}, hits, ${columns.join(', ')})
SELECT institution_id, ${monthOf('day')}, ${key}, sum(hits), ${counts.join(', ')}
FROM calls GROUP BY institution_id, ${monthOf('day')}, ${key}
ON CONFLICT (institution_id, month, ${key}) DO UPDATE SET hits = sums.hits + excluded.hits,
  ${columns.map((column) => `${column} = sums.${column} + excluded.${column}`).join(', ')}`;
