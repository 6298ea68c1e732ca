import { RECORDS_OF_STRETCH } from '../../audit/index.ts';

/**
 * The records of a stretch that are about questions of institutions, once for all sums. Day and hour are those of the
 * institution's office; a call that was refused before its right was known has no business day and counts on its real one.
 * Indonesia has no daylight saving time, so an offset is exact.
 */
export const callsOfStretch = `
SELECT coalesce(r.day, local.at::date) AS day, extract(hour FROM local.at)::int AS hour, i.office_code, r.institution_id,
  r.right_id, r.credential_id, r.officer_ref, r.method, r.purpose, r.kind, r.outcome, r.charged,
  r.minor AND r.kind <> 'void' AS minor, r.elements, r.results
FROM ${RECORDS_OF_STRETCH} JOIN institution i USING (institution_id) JOIN office o USING (office_code)
  CROSS JOIN LATERAL (SELECT r.at AT TIME ZONE 'UTC' + make_interval(
    hours => CASE o.time_zone WHEN 'WIB' THEN 7 WHEN 'WITA' THEN 8 ELSE 9 END) AS at) local
WHERE s.first_leaf >= $1 AND s.first_leaf < $2 AND r.kind IN ('verification', 'data_return', 'void')`;

/** First day of the month of a day, in SQL. */
export const monthOf = (day: string) => `date_trunc('month', ${day}::timestamp)::date`;
