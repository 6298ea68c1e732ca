-- What a process knows passwords by that others have proven, or that were just issued: it need not hash them slowly again.
-- SQL that PostgreSQL 15 accepts.

-- 'password' is the secret value that proofs of passwords are hashed with.
ALTER TABLE log_key
  DROP CONSTRAINT log_key_kind_check,
  ADD CONSTRAINT log_key_kind_check CHECK (kind IN ('tag', 'seal', 'feedback', 'digest', 'bulk', 'token', 'password'));

-- A table of its own: a change of `credential` raises the access epoch, and a proof changes nobody's access.
CREATE TABLE password_proof (
  credential_id uuid PRIMARY KEY REFERENCES credential,
  proof bytea NOT NULL CHECK (length(proof) = 32)
);

GRANT SELECT, INSERT, UPDATE ON password_proof TO gapura_app;
