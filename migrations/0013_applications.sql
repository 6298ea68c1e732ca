-- Applications (permohonan): what an institution asks for, the papers with it, each step that it took, and the numbers
-- that offices give their letters. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

-- How an office writes the numbers of a kind of letter: `470/{seq}/DUKCAPIL/{year}`.
CREATE TABLE office_number_pattern (
  office_code text NOT NULL REFERENCES office,
  kind text NOT NULL,
  pattern text NOT NULL CHECK (length(pattern) BETWEEN 1 AND 80),
  PRIMARY KEY (office_code, kind)
);

-- The last number that was given. Its row is locked until the letter's transaction ends, so none is lost and none given twice.
CREATE TABLE office_number (
  office_code text NOT NULL REFERENCES office,
  kind text NOT NULL,
  year smallint NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (office_code, kind, year)
);

CREATE TABLE application (
  application_id uuid PRIMARY KEY,
  -- The office that it was handed in to.
  office_code text NOT NULL REFERENCES office,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'under_review', 'returned', 'forwarded', 'approved', 'refused',
    'mou', 'pks_drafted', 'pks_signed', 'juknis_signed', 'credentials_requested', 'network_check', 'trial', 'active')),
  -- The office that has to act on it: Ditjen Dukcapil while it is forwarded, before and after that the one of above.
  holder text NOT NULL GENERATED ALWAYS AS (CASE state WHEN 'forwarded' THEN '00' ELSE office_code END) STORED,
  -- Day of the office on which it came into its state.
  state_since date NOT NULL,
  -- Rises with each change: whoever acts says which one they saw.
  version integer NOT NULL DEFAULT 1,
  channel text NOT NULL CHECK (channel IN ('counter', 'invited', 'renewal')),
  -- Number in the agenda of incoming letters.
  agenda_no text CHECK (length(agenda_no) BETWEEN 1 AND 100),
  received_on date NOT NULL,
  -- Null until it is known; a renewal names its own from the start.
  institution_id uuid REFERENCES institution,
  -- The agreement that is to be continued.
  renews uuid,
  applicant jsonb NOT NULL,
  name text NOT NULL GENERATED ALWAYS AS (applicant ->> 'name') STORED,
  form jsonb NOT NULL,
  decision_no text,
  decision_date date,
  UNIQUE (office_code, agenda_no),
  FOREIGN KEY (institution_id, renews) REFERENCES agreement (institution_id, agreement_id),
  CHECK (channel <> 'counter' OR agenda_no IS NOT NULL),
  CHECK (channel <> 'renewal' OR institution_id IS NOT NULL),
  CHECK ((decision_no IS NULL) = (decision_date IS NULL))
);
CREATE INDEX application_by_office ON application (office_code text_pattern_ops, application_id);
CREATE INDEX application_by_holder ON application (holder, state, state_since, application_id);
CREATE INDEX application_by_state ON application (state, state_since, application_id);
CREATE INDEX application_by_institution ON application (institution_id, application_id) WHERE institution_id IS NOT NULL;
-- An institution has one renewal under way at a time.
CREATE UNIQUE INDEX application_renewal_open ON application (institution_id)
  WHERE channel = 'renewal' AND state NOT IN ('refused', 'active');

-- Papers. None is ever taken away; of a kind the latest counts.
CREATE TABLE application_attachment (
  application_id uuid NOT NULL REFERENCES application,
  file_id uuid NOT NULL REFERENCES stored_file,
  kind text NOT NULL,
  added_by uuid NOT NULL REFERENCES officer,
  added_at timestamptz(3) NOT NULL,
  PRIMARY KEY (application_id, file_id)
);

-- Each step: who, in which role, when, by which letter, with which paper, why.
CREATE TABLE application_move (
  application_id uuid NOT NULL REFERENCES application,
  move_no integer NOT NULL CHECK (move_no > 0),
  move text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  at timestamptz(3) NOT NULL,
  day date NOT NULL,
  officer_id uuid NOT NULL REFERENCES officer,
  role text NOT NULL,
  letter_no text CHECK (length(letter_no) BETWEEN 1 AND 100),
  letter_date date,
  file_id uuid,
  reason text CHECK (length(reason) BETWEEN 1 AND 2000),
  PRIMARY KEY (application_id, move_no),
  FOREIGN KEY (application_id, file_id) REFERENCES application_attachment (application_id, file_id),
  CHECK ((from_state IS NULL) = (move_no = 1))
);

ALTER TABLE officer ADD FOREIGN KEY (application_id) REFERENCES application;

GRANT SELECT, INSERT, UPDATE ON office_number_pattern, office_number TO gapura_app;
GRANT SELECT, INSERT ON application, application_attachment, application_move TO gapura_app;
GRANT UPDATE (state, state_since, version, institution_id, applicant, form, decision_no, decision_date) ON application
  TO gapura_app;
