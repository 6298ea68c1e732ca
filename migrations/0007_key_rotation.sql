-- Keys of the log that are changed within their period, and the master key that all of them are wrapped under. SQL that
-- PostgreSQL 15 accepts.

-- The newest version of a period's key is the one in use; the others stay, to find and read what was written under them.
-- 'token' signs the access tokens of the native door.
ALTER TABLE log_key
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  DROP CONSTRAINT log_key_kind_period_key,
  ADD CONSTRAINT log_key_kind_period_version_key UNIQUE (kind, period, version),
  DROP CONSTRAINT log_key_kind_check,
  ADD CONSTRAINT log_key_kind_check CHECK (kind IN ('tag', 'seal', 'feedback', 'digest', 'bulk', 'token'));

-- The name of the master key, made from it one way. Each key names it too: a process that still has an older master key
-- cannot add a key that nobody else could open. Keys from before this migration name none, until they are wrapped anew.
CREATE TABLE log_master (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  master_id text NOT NULL UNIQUE CHECK (master_id ~ '^[0-9a-f]{16}$')
);
ALTER TABLE log_key
  ADD COLUMN master_id text,
  ADD CONSTRAINT log_key_master FOREIGN KEY (master_id) REFERENCES log_master (master_id) ON UPDATE CASCADE;

GRANT SELECT, INSERT ON log_master TO gapura_app;
