import { callsWhere, monthOf } from './calls.ts';

const sums = `sum(n), sum(hits), ${callsWhere('minor')}`;
const added = `records = sums.records + excluded.records, hits = sums.hits + excluded.hits,
  minors = sums.minors + excluded.minors`;

const ofDay = 'institution_id, day, right_id, method, purpose, kind, outcome';

/** How the calls of an institution's day ended, by right, method and purpose. */
export const byDay = `
INSERT INTO usage_day AS sums (${ofDay}, records, hits, minors) SELECT ${ofDay}, ${sums} FROM calls GROUP BY ${ofDay}
ON CONFLICT (${ofDay}) DO UPDATE SET ${added}`;

/** How the calls of an institution's month ended. */
export const byOutcome = `
INSERT INTO usage_outcome AS sums (institution_id, month, kind, outcome, records, hits, minors)
SELECT institution_id, ${monthOf('day')}, kind, outcome, ${sums} FROM calls
GROUP BY institution_id, ${monthOf('day')}, kind, outcome
ON CONFLICT (institution_id, month, kind, outcome) DO UPDATE SET ${added}`;
