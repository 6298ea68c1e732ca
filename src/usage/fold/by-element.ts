import { elementResults } from '../../audit/index.ts';
import { callsWhere, monthOf } from './calls.ts';

/** Columns of `usage_element`, and what each counts. */
export const columnOfResult = {
  matched: elementResults.match,
  mismatched: elementResults.mismatch,
  not_submitted: elementResults.notSubmitted,
  returned: elementResults.returned,
  withheld: elementResults.withheld,
} as const;

const columns = Object.keys(columnOfResult);
const counts = Object.values(columnOfResult).map((result) => callsWhere(`result = ${result}`));

/** How the elements of a right's month compared. */
export const byElement = `
INSERT INTO usage_element AS sums (institution_id, month, right_id, element, ${columns.join(', ')})
SELECT institution_id, ${monthOf('day')}, right_id, element, ${counts.join(', ')}
FROM calls CROSS JOIN LATERAL unnest(elements, results) AS told (element, result)
GROUP BY institution_id, ${monthOf('day')}, right_id, element
ON CONFLICT (institution_id, month, right_id, element) DO UPDATE
  SET ${columns.map((column) => `${column} = sums.${column} + excluded.${column}`).join(', ')}`;
