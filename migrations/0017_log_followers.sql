-- How far each follower of the log has folded it: everything below next_leaf is in its sums, nothing above is. SQL that
-- PostgreSQL 15 accepts. Runs as gapura_owner.

CREATE TABLE log_follower (
  name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z_]{1,40}$'),
  next_leaf bigint NOT NULL DEFAULT 0 CHECK (next_leaf >= 0)
);

GRANT SELECT, INSERT, UPDATE (next_leaf) ON log_follower TO gapura_app;
