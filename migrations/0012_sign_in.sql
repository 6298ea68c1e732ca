-- How people sign in: their accounts, first and second factors, what is half done, and the browsers that are known.
-- SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

-- A key of its own for what has to be read back, such as the secret that an authenticator app shares with us.
ALTER TABLE log_key
  DROP CONSTRAINT log_key_kind_check,
  ADD CONSTRAINT log_key_kind_check CHECK (kind IN ('tag', 'seal', 'feedback', 'digest', 'bulk', 'token', 'password', 'secret'));

-- An officer that may sign in. A letter voids what was there before; the password is null until the letter is used.
CREATE TABLE account (
  officer_id uuid PRIMARY KEY REFERENCES officer,
  login text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._@+-]{2,99}$'),
  letter_hash text NOT NULL,
  letter_until timestamptz(3) NOT NULL,
  letter_used_at timestamptz(3),
  password_hash text,
  password_set_at timestamptz(3),
  CHECK ((password_hash IS NULL) = (password_set_at IS NULL))
);

-- The secret of an authenticator app (RFC 6238), sealed; codes of steps up to the last one are used.
CREATE TABLE totp (
  officer_id uuid PRIMARY KEY REFERENCES account,
  sealed bytea NOT NULL,
  key_no integer NOT NULL REFERENCES log_key,
  added_at timestamptz(3) NOT NULL,
  last_step bigint NOT NULL
);

CREATE TABLE passkey (
  credential_id bytea PRIMARY KEY CHECK (length(credential_id) <= 1023),
  officer_id uuid NOT NULL REFERENCES account,
  public_key bytea NOT NULL,
  sign_count bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  added_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3)
);
CREATE INDEX passkey_by_officer ON passkey (officer_id);

CREATE TABLE recovery_code (
  officer_id uuid NOT NULL REFERENCES account,
  code_hash text NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (officer_id, code_hash)
);

-- Whom the staff's own identity provider (OpenID Connect) calls by which subject; linked on purpose.
CREATE TABLE oidc_link (
  issuer text NOT NULL,
  subject text NOT NULL,
  officer_id uuid NOT NULL UNIQUE REFERENCES account,
  linked_at timestamptz(3) NOT NULL,
  PRIMARY KEY (issuer, subject)
);

-- What lives for minutes between two requests of one browser: a sign-in without its second factor, the challenge of a
-- passkey, an app's secret that is not confirmed yet. `content` is sealed where `key_no` says by what.
CREATE TABLE sign_in_step (
  step_id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('second_factor', 'passkey', 'add_passkey', 'add_totp', 'oidc')),
  ticket_hash text NOT NULL UNIQUE,
  officer_id uuid REFERENCES account,
  content bytea NOT NULL,
  key_no integer REFERENCES log_key,
  failures smallint NOT NULL DEFAULT 0,
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX sign_in_step_by_expiry ON sign_in_step (expires_at);

-- Failures with one login from browsers that never signed in with it. The login is hashed: it may be nobody's.
CREATE TABLE strange_failure (
  login_hash text PRIMARY KEY,
  since timestamptz(3) NOT NULL,
  failures integer NOT NULL
);
CREATE INDEX strange_failure_by_time ON strange_failure (since);

-- Browsers that have signed in with an account: they are heard whatever strangers do, and count their own failures.
CREATE TABLE known_browser (
  pass_hash text PRIMARY KEY,
  officer_id uuid NOT NULL REFERENCES account,
  used_at timestamptz(3) NOT NULL,
  since timestamptz(3) NOT NULL,
  failures integer NOT NULL DEFAULT 0
);
CREATE INDEX known_browser_by_officer ON known_browser (officer_id);

-- A session that only lets its officer enrol a second factor, and when its officer last proved itself.
ALTER TABLE portal_session
  ADD COLUMN enrolling boolean NOT NULL DEFAULT false,
  ADD COLUMN proven_at timestamptz(3);
UPDATE portal_session SET proven_at = began_at;
ALTER TABLE portal_session ALTER COLUMN proven_at SET NOT NULL;

GRANT SELECT, INSERT, UPDATE ON account TO gapura_app;
GRANT SELECT, INSERT, DELETE ON oidc_link TO gapura_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON totp, passkey, recovery_code, sign_in_step, strange_failure, known_browser
  TO gapura_app;
