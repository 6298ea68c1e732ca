-- Settings of the programme: what the law leaves open, where it was decided otherwise than by default. And the order in
-- which institutions are listed. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

CREATE TABLE programme_setting (
  key text PRIMARY KEY CHECK (key ~ '^[a-z][A-Za-z]{1,60}$'),
  value jsonb NOT NULL,
  letter_no text NOT NULL CHECK (length(letter_no) BETWEEN 1 AND 100),
  changed_at timestamptz(3) NOT NULL
);

-- The first page of a list is read in its order and not sorted: of all institutions, and of one region.
CREATE INDEX institution_by_name ON institution (name, institution_id);
CREATE INDEX institution_by_office ON institution (office_code text_pattern_ops, name);

GRANT SELECT, INSERT, UPDATE ON programme_setting TO gapura_app;
