-- The native door: OAuth clients with their keys, sandbox credentials, what a right asks of its callers, documents,
-- answers kept for retries, and the log's mark on answers about minors. Runs as gapura_owner.

-- What a right grants and asks beyond elements: documents by kind, and who at the institution stands behind a call.
ALTER TABLE access_right
  ADD COLUMN documents text[] NOT NULL DEFAULT '{}',
  ADD COLUMN requires_officer boolean NOT NULL DEFAULT false,
  ADD COLUMN requires_case boolean NOT NULL DEFAULT false;

-- `oauth` credentials prove themselves with keys of their own and have no secret here. A sandbox credential opens the
-- sandbox alone; its right lends it elements and terms, never people.
ALTER TABLE credential
  DROP CONSTRAINT credential_kind_check,
  ADD CONSTRAINT credential_kind_check CHECK (kind IN ('wire', 'feedback', 'oauth')),
  ADD COLUMN mode text NOT NULL DEFAULT 'live' CHECK (mode IN ('live', 'sandbox'));

-- Public keys of an OAuth client: one row a key, or one row an address that serves a JWK set. Several may be in force,
-- so that a new one is there before the old one goes.
CREATE TABLE client_key (
  key_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL,
  credential_id uuid NOT NULL,
  jwk jsonb,
  jwks_uri text,
  added_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'revoked')),
  epoch bigint NOT NULL,
  CHECK ((jwk IS NULL) <> (jwks_uri IS NULL)),
  FOREIGN KEY (institution_id, credential_id) REFERENCES credential (institution_id, credential_id)
);
CREATE TRIGGER client_key_epoch BEFORE INSERT OR UPDATE ON client_key FOR EACH ROW EXECUTE FUNCTION stamp_access_epoch();
CREATE INDEX client_key_by_epoch ON client_key (epoch);
CREATE INDEX client_key_by_credential ON client_key (institution_id, credential_id);

-- Assertions that were exchanged for a token already (RFC 7523 section 3, jti), until they expire by themselves.
CREATE TABLE used_assertion (
  credential_id uuid NOT NULL REFERENCES credential,
  jti_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (credential_id, jti_hash)
);
CREATE INDEX used_assertion_by_expiry ON used_assertion (expires_at);

-- Answers kept under an idempotency key, written by the log statement that records them: either both are there or
-- neither. The key, the request and the answer can tell of a person, so the first two are tags and the last is sealed.
CREATE TABLE kept_answer (
  institution_id uuid NOT NULL,
  credential_id uuid NOT NULL,
  key_tag bytea NOT NULL,
  request_tag bytea NOT NULL,
  sealed bytea NOT NULL,
  at timestamptz(3) NOT NULL,
  writer_id integer NOT NULL,
  batch_no integer NOT NULL,
  PRIMARY KEY (credential_id, key_tag),
  FOREIGN KEY (institution_id, credential_id) REFERENCES credential (institution_id, credential_id)
);
CREATE INDEX kept_answer_by_time ON kept_answer (at);
CREATE INDEX kept_answer_by_batch ON kept_answer (writer_id, batch_no);

-- Answers about people under 17 are counted apart (UU 27/2022 art. 25).
ALTER TABLE access_record ADD COLUMN minor boolean NOT NULL DEFAULT false;

GRANT SELECT, INSERT, UPDATE ON client_key TO gapura_app;
GRANT SELECT, INSERT, DELETE ON used_assertion, kept_answer TO gapura_app;
