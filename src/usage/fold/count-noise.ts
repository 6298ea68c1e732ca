import { RECORDS_OF_STRETCH } from '../../audit/index.ts';

/** Attempts that name no existing credential, apart from all other sums: they are nobody's use. */
export const countNoise = `
INSERT INTO usage_noise AS sums (day, outcome, attempts)
SELECT (r.at AT TIME ZONE 'Asia/Jakarta')::date, r.outcome, sum(r.n) FROM ${RECORDS_OF_STRETCH}
WHERE s.first_leaf >= $1 AND s.first_leaf < $2 AND r.kind = 'noise' GROUP BY 1, 2
ON CONFLICT (day, outcome) DO UPDATE SET attempts = sums.attempts + excluded.attempts`;
