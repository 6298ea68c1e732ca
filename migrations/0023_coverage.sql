-- Coverage of data balikan: which persons an institution has accessed, and about which of them it has given data back.
-- Persons stand here as 64 bits of an HMAC under the key `reach`, which stays the same when tag keys change. SQL that
-- PostgreSQL 15 accepts.

ALTER TABLE log_key
  DROP CONSTRAINT log_key_kind_check,
  ADD CONSTRAINT log_key_kind_check
    CHECK (kind IN ('tag', 'seal', 'feedback', 'digest', 'bulk', 'token', 'password', 'secret', 'reach'));

-- What one institution asked by one method in one month of its office's days, and once more in one semester: a half year
-- is asked for most, and its persons are then read without those of six months being told apart. No foreign key: the log
-- has none either, and whoever folds it must never stop at a record.
CREATE TABLE accessed_group (
  group_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  institution_id uuid NOT NULL,
  method text NOT NULL,
  first_month date NOT NULL,
  months smallint NOT NULL CHECK (months IN (1, 6)),
  -- Rows of accessed_person.
  persons integer NOT NULL DEFAULT 0 CHECK (persons >= 0),
  -- Records whose NIK nobody can read any more: they are nobody's row.
  unreadable integer NOT NULL DEFAULT 0,
  -- Persons that came and went, which only rises: as long as it stands its figures stand too.
  changes bigint NOT NULL DEFAULT 0,
  UNIQUE (institution_id, first_month, months, method)
);

-- Who was accessed and found alive. Two numbers of together 12 bytes a row, read from the index alone.
CREATE TABLE accessed_person (
  group_no integer NOT NULL,
  person bigint NOT NULL,
  PRIMARY KEY (group_no, person)
);

-- About whom data balikan was received, on which day of the office.
CREATE TABLE reported_person (
  institution_id uuid NOT NULL,
  received_on date NOT NULL,
  person bigint NOT NULL,
  PRIMARY KEY (institution_id, received_on, person)
);
CREATE TABLE reported_day (
  institution_id uuid NOT NULL REFERENCES institution,
  received_on date NOT NULL,
  persons integer NOT NULL,
  PRIMARY KEY (institution_id, received_on)
);

-- Rows only come. Vacuum has to see them early, because an index alone answers for pages that it has seen.
ALTER TABLE accessed_person SET (autovacuum_vacuum_insert_scale_factor = 0.01);
ALTER TABLE reported_person SET (autovacuum_vacuum_insert_scale_factor = 0.01);

-- Deliveries of before, whose persons are found through the seals of their items; new ones come with theirs.
ALTER TABLE feedback_delivery ADD COLUMN persons_known boolean NOT NULL DEFAULT false;
CREATE INDEX feedback_delivery_persons_unknown ON feedback_delivery (delivery_id) WHERE NOT persons_known;

-- Hits that were taken back name their call and no person; a handful a year.
CREATE INDEX access_record_void ON access_record (request_id) WHERE kind = 'void';

-- The board: figures of calendar months, quarters, semesters and years, with what they were counted from.
CREATE TABLE coverage_figure (
  institution_id uuid NOT NULL REFERENCES institution,
  first_month date NOT NULL,
  months smallint NOT NULL CHECK (months IN (1, 3, 6, 12)),
  accessed integer NOT NULL,
  covered integer NOT NULL,
  unreadable integer NOT NULL,
  counted_from text NOT NULL,
  PRIMARY KEY (first_month, months, institution_id)
);

-- Which institutions' figures may be behind: changes has gone on from what was counted. Whoever counts says so first in
-- tried_at, so that no two processes count the same.
CREATE TABLE coverage_pulse (
  institution_id uuid PRIMARY KEY,
  changes bigint NOT NULL DEFAULT 0,
  counted bigint NOT NULL DEFAULT -1,
  counted_days integer,
  counted_at timestamptz(3),
  tried_at timestamptz(3)
);

GRANT SELECT, INSERT, UPDATE (persons, unreadable, changes), TRUNCATE ON accessed_group TO gapura_app;
GRANT SELECT, INSERT, DELETE, TRUNCATE ON accessed_person TO gapura_app;
GRANT SELECT, INSERT ON reported_person TO gapura_app;
GRANT SELECT, INSERT, UPDATE (persons) ON reported_day TO gapura_app;
GRANT UPDATE (persons_known) ON feedback_delivery TO gapura_app;
GRANT SELECT, INSERT, UPDATE, TRUNCATE ON coverage_figure TO gapura_app;
GRANT SELECT, INSERT, UPDATE ON coverage_pulse TO gapura_app;
