import { RECORDS_OF_STRETCH } from '../../audit/index.ts';

/** What the sums tell calls apart by, as a record has it. Times go by the hour, since every zone of Indonesia is whole hours off. */
const alike = `r.day, date_trunc('hour', r.at), r.institution_id, r.right_id, r.credential_id, r.officer_ref, r.method,
  r.purpose, r.kind, r.outcome, r.minor, r.elements, r.results`;

/**
 * The records of a stretch that are about questions of institutions, once for all sums: those that are alike as one row,
 * with `n` of them and the hits that they cost. (Of seven sums each record went into by itself, which cost the database
 * four times as much: 15 microseconds a call.) Day and hour are those of the institution's office; a call that was refused
 * before its right was known has no business day and counts on its real one. Indonesia has no daylight saving time, so an
 * offset is exact.
 */
export const callsOfStretch = `
SELECT coalesce(r.day, local.at::date) AS day, extract(hour FROM local.at)::int AS hour, i.office_code, r.institution_id,
  r.right_id, r.credential_id, r.officer_ref, r.method, r.purpose, r.kind, r.outcome, r.n, r.hits,
  r.minor AND r.kind <> 'void' AS minor, r.elements, r.results
FROM (
  SELECT ${alike}, count(*) AS n, sum(r.charged) AS hits
  FROM ${RECORDS_OF_STRETCH}
  WHERE s.first_leaf >= $1 AND s.first_leaf < $2 AND r.kind IN ('verification', 'data_return', 'void') GROUP BY ${alike}
) AS r (day, at, institution_id, right_id, credential_id, officer_ref, method, purpose, kind, outcome, minor, elements, results,
  n, hits) JOIN institution i USING (institution_id) JOIN office o USING (office_code)
  CROSS JOIN LATERAL (SELECT r.at AT TIME ZONE 'UTC' + make_interval(
    hours => CASE o.time_zone WHEN 'WIB' THEN 7 WHEN 'WITA' THEN 8 ELSE 9 END) AS at) local`;

/** How many of the grouped calls meet a condition, in SQL. */
export const callsWhere = (condition: string) => `coalesce(sum(n) FILTER (WHERE ${condition}), 0)`;

/** First day of the month of a day, in SQL. */
export const monthOf = (day: string) => `date_trunc('month', ${day}::timestamp)::date`;
