-- Ways into the access log for those who inspect it. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

-- The newest records of a country come in order of time, which a summary cannot give.
DROP INDEX access_record_by_time;
CREATE INDEX access_record_by_time ON access_record (at);

-- Acts that are no questions about people: a handful beside thousands of calls, whose records these indexes leave out and
-- so cost nothing.
CREATE INDEX access_record_acts_by_kind ON access_record (kind, at) WHERE kind NOT IN ('verification', 'data_return');
CREATE INDEX access_record_acts_by_officer ON access_record (officer_ref, at)
  WHERE kind NOT IN ('verification', 'data_return');
