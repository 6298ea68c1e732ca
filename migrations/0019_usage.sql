-- Sums of the access log, folded from it by src/usage exactly once and made anew from it at will; what looked unusual in
-- it; and the open figures of each month. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

-- How the calls of an institution's day ended: what one institution is read by. `records` counts those of any kind, `hits`
-- what they cost: a `void` record takes one back.
CREATE TABLE usage_day (
  institution_id uuid NOT NULL,
  day date NOT NULL,
  right_id uuid,
  method text,
  purpose text,
  kind text NOT NULL,
  outcome text NOT NULL,
  records integer NOT NULL,
  hits integer NOT NULL,
  minors integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (institution_id, day, right_id, method, purpose, kind, outcome)
) WITH (fillfactor = 80);

-- What the calls of a month came to, and how they ended: what a country is read by, so they have as few rows as they can.
CREATE TABLE usage_month (
  month date NOT NULL,
  institution_id uuid NOT NULL,
  right_id uuid,
  method text,
  purpose text,
  calls integer NOT NULL,
  hits integer NOT NULL,
  taken_back integer NOT NULL,
  found integer NOT NULL,
  not_found integer NOT NULL,
  withheld integer NOT NULL,
  minors integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (institution_id, month, right_id, method, purpose)
) WITH (fillfactor = 80);
CREATE INDEX usage_month_by_month ON usage_month (month);

CREATE TABLE usage_outcome (
  month date NOT NULL,
  institution_id uuid NOT NULL,
  kind text NOT NULL,
  outcome text NOT NULL,
  records integer NOT NULL,
  hits integer NOT NULL,
  minors integer NOT NULL,
  PRIMARY KEY (institution_id, month, kind, outcome)
) WITH (fillfactor = 80);
CREATE INDEX usage_outcome_by_month ON usage_outcome (month);

-- Calls in each of the 24 hours and hits of a right's day; calls in the hours of a region's weekdays (0 is Sunday) in a month.
CREATE TABLE usage_right_day (
  institution_id uuid NOT NULL,
  day date NOT NULL,
  right_id uuid,
  hits integer NOT NULL,
  hours integer[] NOT NULL CHECK (cardinality(hours) = 24),
  UNIQUE NULLS NOT DISTINCT (institution_id, day, right_id)
) WITH (fillfactor = 80);
CREATE INDEX usage_right_day_by_day ON usage_right_day USING brin (day);

CREATE TABLE usage_week (
  month date NOT NULL,
  office_code text NOT NULL,
  weekday smallint NOT NULL,
  hours integer[] NOT NULL CHECK (cardinality(hours) = 24),
  PRIMARY KEY (month, office_code, weekday)
);

CREATE FUNCTION add_hours(before integer[], more integer[]) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  'SELECT array_agg(a + b ORDER BY hour) FROM unnest(before, more) WITH ORDINALITY AS t (a, b, hour)';

-- How elements compared.
CREATE TABLE usage_element (
  month date NOT NULL,
  institution_id uuid NOT NULL,
  right_id uuid,
  element smallint NOT NULL,
  matched integer NOT NULL,
  mismatched integer NOT NULL,
  not_submitted integer NOT NULL,
  returned integer NOT NULL,
  withheld integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (institution_id, month, right_id, element)
) WITH (fillfactor = 80);
CREATE INDEX usage_element_by_month ON usage_element (month);

-- Who stood behind the calls: the credential, and the officer as the institution names its own people.
CREATE TABLE usage_user (
  month date NOT NULL,
  institution_id uuid NOT NULL,
  credential_id uuid,
  officer_ref text,
  calls integer NOT NULL,
  hits integer NOT NULL,
  not_found integer NOT NULL,
  minors integer NOT NULL,
  last_day date NOT NULL,
  UNIQUE NULLS NOT DISTINCT (institution_id, month, credential_id, officer_ref)
) WITH (fillfactor = 80);

-- Attempts that name no existing credential. The day is that of WIB.
CREATE TABLE usage_noise (
  day date NOT NULL,
  outcome text NOT NULL,
  attempts bigint NOT NULL,
  PRIMARY KEY (day, outcome)
);

-- What the search for patterns goes by, for some days and no longer. No NIK and no tag of the log is among it.
-- Pairs of NIKs one after the other, both asked about by one credential on a day.
CREATE TABLE usage_neighbour (
  credential_id uuid NOT NULL,
  day date NOT NULL,
  pairs integer NOT NULL,
  request_id uuid NOT NULL,
  PRIMARY KEY (credential_id, day)
);
-- Addresses that one user called from on a day, the first fifty.
CREATE TABLE usage_address (
  credential_id uuid NOT NULL,
  day date NOT NULL,
  officer_ref text,
  addresses text[] NOT NULL,
  UNIQUE NULLS NOT DISTINCT (credential_id, day, officer_ref)
);
-- A person asked about by many institutions, known by a tag under the key that never changes.
CREATE TABLE usage_much_asked (
  person bytea PRIMARY KEY,
  day date NOT NULL,
  institutions uuid[] NOT NULL,
  request_id uuid NOT NULL
);

-- What looked unusual, found once, looked at and closed by an officer. `subject` is what it is about, as its rule names it.
CREATE TABLE usage_pattern (
  pattern_id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('burst', 'off_hours', 'velocity', 'sequence', 'guesses', 'shared_credential')),
  office_code text NOT NULL REFERENCES office,
  institution_id uuid REFERENCES institution,
  subject text NOT NULL,
  day date NOT NULL,
  evidence jsonb NOT NULL,
  found_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  closed_by uuid REFERENCES officer,
  remark text CHECK (length(remark) BETWEEN 1 AND 2000),
  UNIQUE (kind, subject, day),
  CHECK (num_nonnulls(closed_at, closed_by, remark) IN (0, 3))
);
CREATE UNIQUE INDEX usage_pattern_open ON usage_pattern (kind, subject) WHERE closed_at IS NULL;
CREATE INDEX usage_pattern_by_time ON usage_pattern (found_at, pattern_id);
CREATE INDEX usage_pattern_by_institution ON usage_pattern (institution_id, day);

-- Open figures as they were published: a month is published once, so that no two versions of it can be compared.
CREATE TABLE usage_figures (
  month date PRIMARY KEY,
  figures jsonb NOT NULL,
  published_at timestamptz(3) NOT NULL
);

GRANT SELECT, INSERT, UPDATE, TRUNCATE ON usage_day, usage_month, usage_outcome, usage_right_day, usage_week, usage_element, usage_user,
  usage_noise TO gapura_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON usage_neighbour, usage_address, usage_much_asked TO gapura_app;
GRANT SELECT, INSERT, UPDATE (closed_at, closed_by, remark) ON usage_pattern TO gapura_app;
GRANT SELECT, INSERT ON usage_figures TO gapura_app;
