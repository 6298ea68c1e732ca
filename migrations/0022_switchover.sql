-- Moving old clients (pengalihan): what is known of calls by old methods, and the letters that set a right's switch date.
-- SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

-- Calls by methods that return data, folded from the log: of each right, business day of the office, credential and method
-- how many got data and how many were told to move. No foreign keys: it is made of the log and can be made of it anew.
CREATE TABLE old_call_day (
  right_id uuid NOT NULL,
  day date NOT NULL,
  credential_id uuid NOT NULL,
  method text NOT NULL,
  returned integer NOT NULL CHECK (returned >= 0),
  moved integer NOT NULL CHECK (moved >= 0),
  last_at timestamptz(3) NOT NULL,
  last_peer text,
  PRIMARY KEY (right_id, day, credential_id, method)
);

-- What a credential's old calls were made with, as coarsely as a closed list of products tells it.
CREATE TABLE old_client (
  credential_id uuid NOT NULL,
  product text NOT NULL CHECK (length(product) BETWEEN 1 AND 40),
  last_at timestamptz(3) NOT NULL,
  PRIMARY KEY (credential_id, product)
);

-- Letters of the office: 'announcement' sets the last day on which old methods return data, 'undo' lets them return data
-- again for a while. Prepared by one officer, signed by another who then gives it its number; never changed after that.
CREATE TABLE switchover_letter (
  letter_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL,
  right_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('announcement', 'undo')),
  values_until date NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  prepared_by uuid NOT NULL REFERENCES officer,
  prepared_at timestamptz(3) NOT NULL,
  number text CHECK (length(number) BETWEEN 1 AND 100),
  dated date,
  signed_by uuid REFERENCES officer,
  signed_at timestamptz(3),
  content jsonb,
  FOREIGN KEY (institution_id, right_id) REFERENCES access_right (institution_id, right_id),
  CHECK (num_nulls(number, dated, signed_by, signed_at, content) IN (0, 5))
);
-- One that waits for its signature at a time.
CREATE UNIQUE INDEX switchover_letter_draft ON switchover_letter (right_id) WHERE signed_at IS NULL;
CREATE INDEX switchover_letter_by_right ON switchover_letter (right_id, letter_id);

CREATE INDEX access_right_returning ON access_right (right_id) WHERE answer_mode = 'values';

GRANT SELECT, INSERT, UPDATE, DELETE ON old_call_day TO gapura_app;
GRANT SELECT, INSERT, UPDATE (last_at) ON old_client TO gapura_app;
-- A draft is replaced by the next one.
GRANT SELECT, INSERT, UPDATE, DELETE ON switchover_letter TO gapura_app;
