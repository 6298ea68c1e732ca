-- Pemadanan data: a file of rows, kept in sealed chunks until each is asked, and its answers until they are forgotten.

CREATE TABLE bulk_job (
  job_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL,
  credential_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('receiving', 'refused', 'checked', 'running', 'paused', 'cancelled', 'done')),
  -- Why a job is paused; a code of src/verification/bulk/model.ts.
  reason text,
  purpose text NOT NULL,
  officer_ref text,
  case_ref text,
  threshold smallint CHECK (threshold BETWEEN 0 AND 100),
  -- The true peer address that handed the file in: every chunk is permitted for it.
  peer text NOT NULL,
  format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
  delimiter text,
  encoding text,
  header text[] NOT NULL,
  -- Beside each column of the header the element that it feeds, empty for none.
  columns text[] NOT NULL,
  warnings text[] NOT NULL DEFAULT '{}',
  -- Rows whose NIK cannot be read, by damage.
  damages jsonb NOT NULL DEFAULT '{}',
  -- Why the file could not be read to its end.
  refusal jsonb,
  created_at timestamptz(3) NOT NULL,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  UNIQUE (institution_id, job_id),
  FOREIGN KEY (institution_id, credential_id) REFERENCES credential (institution_id, credential_id)
);
CREATE INDEX bulk_job_by_institution ON bulk_job (institution_id, created_at);
CREATE INDEX bulk_job_unended ON bulk_job (job_id) WHERE state IN ('receiving', 'running', 'paused');
CREATE INDEX bulk_job_by_time ON bulk_job (created_at);

-- `part` above 0: rows of the chunk for which a day's quota was not enough. Input goes when output comes.
CREATE TABLE bulk_chunk (
  job_id uuid NOT NULL REFERENCES bulk_job ON DELETE CASCADE,
  chunk_no integer NOT NULL,
  part smallint NOT NULL DEFAULT 0,
  rows integer NOT NULL,
  input bytea,
  output bytea,
  matched integer NOT NULL DEFAULT 0,
  unmatched integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  hits integer NOT NULL DEFAULT 0,
  PRIMARY KEY (job_id, chunk_no, part)
);
ALTER TABLE bulk_chunk ALTER COLUMN input SET STORAGE EXTERNAL, ALTER COLUMN output SET STORAGE EXTERNAL;
CREATE INDEX bulk_chunk_waiting ON bulk_chunk (job_id, chunk_no, part) WHERE output IS NULL;

ALTER TABLE log_key DROP CONSTRAINT log_key_kind_check;
ALTER TABLE log_key ADD CONSTRAINT log_key_kind_check CHECK (kind IN ('tag', 'seal', 'feedback', 'digest', 'bulk'));

GRANT SELECT, INSERT, UPDATE, DELETE ON bulk_job, bulk_chunk TO gapura_app;
