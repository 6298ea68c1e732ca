-- Evaluations of access (monev): the event of an office in a semester, its files, a dossier for every institution that was
-- invited, and findings with what follows from them. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

CREATE TABLE evaluation (
  evaluation_id uuid PRIMARY KEY,
  office_code text NOT NULL REFERENCES office,
  -- The semester that is evaluated, which is not always the one that the day lies in.
  year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  semester smallint NOT NULL CHECK (semester IN (1, 2)),
  state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'invited', 'held', 'closed')),
  -- Rises with each change: whoever acts says which one they saw.
  version integer NOT NULL DEFAULT 1,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  day date NOT NULL,
  begins_minute smallint NOT NULL CHECK (begins_minute BETWEEN 0 AND 1439),
  ends_minute smallint NOT NULL CHECK (ends_minute > begins_minute AND ends_minute <= 1440),
  place text NOT NULL CHECK (length(place) BETWEEN 1 AND 300),
  agenda text[] NOT NULL,
  speakers jsonb NOT NULL,
  institutions uuid[] NOT NULL CHECK (cardinality(institutions) > 0),
  attendance jsonb NOT NULL DEFAULT '[]',
  invitation_no text CHECK (length(invitation_no) BETWEEN 1 AND 100),
  invited_on date,
  CHECK ((state = 'planned') = (invitation_no IS NULL)),
  CHECK ((invitation_no IS NULL) = (invited_on IS NULL))
);
CREATE INDEX evaluation_by_office ON evaluation (office_code text_pattern_ops, evaluation_id);

-- Each move: who made it, when, by which letter, why.
CREATE TABLE evaluation_move (
  evaluation_id uuid NOT NULL REFERENCES evaluation,
  move_no integer NOT NULL CHECK (move_no > 0),
  move text NOT NULL,
  to_state text NOT NULL,
  at timestamptz(3) NOT NULL,
  day date NOT NULL,
  actor text NOT NULL,
  letter_no text CHECK (length(letter_no) BETWEEN 1 AND 100),
  reason text CHECK (length(reason) BETWEEN 1 AND 500),
  PRIMARY KEY (evaluation_id, move_no)
);

CREATE TABLE evaluation_file (
  evaluation_id uuid NOT NULL REFERENCES evaluation,
  file_id uuid NOT NULL REFERENCES stored_file,
  kind text NOT NULL CHECK (kind IN ('material', 'photograph', 'attendance_list')),
  added_by text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  PRIMARY KEY (evaluation_id, file_id)
);

-- What the system knew of an institution on the day on which it was filled, and what officers made of it. Signed once, then
-- never changed.
CREATE TABLE dossier (
  dossier_id uuid PRIMARY KEY,
  evaluation_id uuid NOT NULL REFERENCES evaluation,
  institution_id uuid NOT NULL REFERENCES institution,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'completed', 'signed')),
  filled_on date NOT NULL,
  filled_at timestamptz(3) NOT NULL,
  -- Titles and columns are kept with the rows: an old dossier goes on saying what it said.
  sections jsonb NOT NULL,
  -- Keys of the sections that ask for attention.
  notable text[] NOT NULL,
  -- Of the agreement in force that ends first; null where none is.
  days_left integer,
  near_end boolean NOT NULL,
  checklist jsonb NOT NULL DEFAULT '{}',
  minutes_no text CHECK (length(minutes_no) BETWEEN 1 AND 100),
  signed_on date,
  how text CHECK (how IN ('scan', 'pades')),
  officer_id uuid REFERENCES officer,
  office_name text,
  office_position text,
  institution_name text,
  institution_position text,
  signers text[] NOT NULL DEFAULT '{}',
  file_id uuid REFERENCES stored_file,
  UNIQUE (evaluation_id, institution_id),
  CHECK (state = 'open' OR minutes_no IS NOT NULL),
  CHECK (num_nonnulls(signed_on, how, officer_id, office_name, office_position, institution_name, institution_position,
    file_id) = CASE state WHEN 'signed' THEN 8 ELSE 0 END)
);
CREATE INDEX dossier_by_institution ON dossier (institution_id, dossier_id);

-- Temuan, with its follow-up (tindak lanjut) where something has to be done. It may be taken back while its dossier is open.
CREATE TABLE finding (
  finding_id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossier,
  said text NOT NULL CHECK (length(said) BETWEEN 1 AND 2000),
  weight text NOT NULL CHECK (weight IN ('note', 'minor', 'major')),
  follow_up text CHECK (length(follow_up) BETWEEN 1 AND 1000),
  due_on date,
  responsible text CHECK (length(responsible) BETWEEN 1 AND 200),
  closed_on date,
  closed_remark text CHECK (length(closed_remark) BETWEEN 1 AND 1000),
  CHECK (num_nonnulls(follow_up, due_on, responsible) IN (0, 3)),
  CHECK (num_nonnulls(closed_on, closed_remark) IN (0, 2)),
  CHECK (closed_on IS NULL OR follow_up IS NOT NULL)
);
CREATE INDEX finding_by_dossier ON finding (dossier_id, finding_id);
CREATE INDEX finding_by_due ON finding (due_on, finding_id) WHERE follow_up IS NOT NULL;

GRANT SELECT, INSERT ON evaluation, evaluation_move, evaluation_file, dossier, finding TO gapura_app;
GRANT UPDATE (year, semester, state, version, title, day, begins_minute, ends_minute, place, agenda, speakers, institutions,
  attendance, invitation_no, invited_on) ON evaluation TO gapura_app;
GRANT UPDATE (state, filled_on, filled_at, sections, notable, days_left, near_end, checklist, minutes_no, signed_on, how,
  officer_id, office_name, office_position, institution_name, institution_position, signers, file_id) ON dossier TO gapura_app;
GRANT UPDATE (said, weight, follow_up, due_on, responsible, closed_on, closed_remark), DELETE ON finding TO gapura_app;
