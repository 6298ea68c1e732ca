-- People: officers of the authority, of institutions and applicants, with what they were appointed by, how their browser
-- is known, and the files that they hand in. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

-- What stands on top of an office's letters.
ALTER TABLE office
  ADD COLUMN government text NOT NULL DEFAULT '',
  ADD COLUMN address text NOT NULL DEFAULT '',
  ADD COLUMN contact text NOT NULL DEFAULT '';

-- Who answers for an institution's officers, and who supervises the institution (a BHI needs its recommendation).
ALTER TABLE institution
  ADD COLUMN address text NOT NULL DEFAULT '',
  ADD COLUMN leader_name text NOT NULL DEFAULT '',
  ADD COLUMN leader_position text NOT NULL DEFAULT '',
  ADD COLUMN supervisor text NOT NULL DEFAULT '';

-- Files that people hand in, told by their content. Kept here and not in a folder: server processes share nothing else.
CREATE TABLE stored_file (
  file_id uuid PRIMARY KEY,
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  content bytea NOT NULL,
  scan text NOT NULL CHECK (scan IN ('clean', 'not_scanned')),
  stored_at timestamptz(3) NOT NULL
);

-- Petugas: of an office, of an institution, or an applicant who sees one application. Deactivated, never deleted.
CREATE TABLE officer (
  officer_id uuid PRIMARY KEY,
  office_code text REFERENCES office,
  institution_id uuid REFERENCES institution,
  application_id uuid,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  position text NOT NULL DEFAULT '',
  employee_no text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'deactivated')),
  ended_on date,
  ended_because text CHECK (ended_because IN ('deceased', 'resigned', 'moved', 'ill', 'unfit', 'leaked')),
  ended_letter text,
  CHECK (num_nonnulls(office_code, institution_id, application_id) = 1),
  CHECK ((office_code IS NULL) OR roles <@ ARRAY['head', 'reviewer', 'administrator', 'auditor']),
  CHECK ((institution_id IS NULL) OR roles <@ ARRAY['institution_admin', 'operator', 'integrator']),
  CHECK ((application_id IS NULL) OR roles = ARRAY['applicant']),
  CHECK ((status = 'active') = (ended_on IS NULL) AND (ended_on IS NULL) = (ended_because IS NULL))
);
CREATE INDEX officer_by_office ON officer (office_code, name) WHERE office_code IS NOT NULL;
CREATE INDEX officer_by_institution ON officer (institution_id, name) WHERE institution_id IS NOT NULL;
CREATE UNIQUE INDEX officer_by_application ON officer (application_id) WHERE application_id IS NOT NULL;

-- Surat penunjukan: an officer acts only on days that one of these covers. Applicants have none.
CREATE TABLE appointment (
  officer_id uuid NOT NULL REFERENCES officer,
  letter_no text NOT NULL CHECK (length(letter_no) BETWEEN 1 AND 100),
  letter_date date NOT NULL,
  starts_on date NOT NULL,
  ends_on date CHECK (ends_on >= starts_on),
  file_id uuid REFERENCES stored_file,
  PRIMARY KEY (officer_id, letter_no)
);

-- A browser that is signed in, known by the hash of its token.
CREATE TABLE portal_session (
  session_id uuid PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  csrf_hash text NOT NULL,
  officer_id uuid NOT NULL REFERENCES officer,
  began_at timestamptz(3) NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  address text NOT NULL,
  browser text NOT NULL DEFAULT ''
);
CREATE INDEX portal_session_by_officer ON portal_session (officer_id) WHERE ended_at IS NULL;

GRANT SELECT, INSERT ON stored_file, appointment TO gapura_app;
GRANT SELECT, INSERT, UPDATE ON officer, portal_session, office TO gapura_app;
