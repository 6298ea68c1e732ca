-- Budgets against guessing: a score tells how near a guess was, and a NIK can be found by trying its last digits. What
-- was tried is kept as keyed tags, written by the log statement that records the call. Runs as gapura_owner.

-- No foreign keys, as on the log's records: checking one locks the institution's row, and two processes that lock the
-- same fifty rows with every batch halve what the gate can do.

-- Values that an institution submitted for an element of somebody and that the register does not hold like that.
-- `wrong` when they did not even match at the right's own threshold.
CREATE TABLE tried_value (
  nik_tag bytea NOT NULL,
  element smallint NOT NULL,
  institution_id uuid NOT NULL,
  value_tag bytea NOT NULL,
  wrong boolean NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (nik_tag, element, institution_id, value_tag)
);
-- No other index that a plan made while the table is empty could take for the primary key.
CREATE INDEX tried_value_by_time ON tried_value USING brin (at);

-- NIKs that an institution asked about and that failed: nobody has them, or nothing that was said of the person agreed.
-- `birth_tag` is of the first twelve digits (district and date of birth), which a walk along sequences has in common.
CREATE TABLE failing_nik (
  birth_tag bytea NOT NULL,
  nik_tag bytea NOT NULL,
  institution_id uuid NOT NULL,
  credential_id uuid NOT NULL,
  day date NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (birth_tag, nik_tag, institution_id)
);
CREATE INDEX failing_nik_by_time ON failing_nik USING brin (at);

-- Distinct failing NIKs of a credential's day.
CREATE TABLE failing_day (
  credential_id uuid NOT NULL,
  day date NOT NULL,
  n integer NOT NULL,
  PRIMARY KEY (credential_id, day)
) WITH (fillfactor = 50);

GRANT SELECT, INSERT, DELETE ON tried_value, failing_nik TO gapura_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON failing_day TO gapura_app;
