-- What operators asked at the portal is listed to each of them, newest first, by way of asking and outcome: those of one
-- way and outcome lie together, so that a few single questions are found among a million rows of lists. Records of other
-- doors do not pay for it: they are not in this index. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

CREATE INDEX access_record_by_operator ON access_record (officer_ref, method, outcome, at, request_id)
  WHERE kind = 'verification' AND method LIKE 'portal/%';
