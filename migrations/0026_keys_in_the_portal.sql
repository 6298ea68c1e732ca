-- What institutions see and do about their own keys: who made each, the secret of before while it is still taken,
-- keys that end by themselves, what was met in the sandbox, and calls from addresses that are nobody's. SQL that
-- PostgreSQL 15 accepts. Runs as gapura_owner.

-- `issued_by` is the actor of the log; null for those that were issued before this, and for the portal's own. When they were
-- issued says their id, which is a UUIDv7.
ALTER TABLE credential
  ADD COLUMN issued_by text,
  ADD COLUMN rotated_at timestamptz(3),
  ADD COLUMN earlier_hash text,
  ADD COLUMN earlier_until timestamptz(3),
  ADD CONSTRAINT credential_overlap CHECK (num_nulls(earlier_hash, earlier_until) IN (0, 2));

-- From then on the key is refused as a revoked one is; null for one that goes on.
ALTER TABLE client_key ADD COLUMN ends_at timestamptz(3);

-- Outcomes that test credentials have met in the sandbox, each with its first and last time. Nothing else of it is kept.
CREATE TABLE sandbox_call (
  credential_id uuid NOT NULL REFERENCES credential,
  outcome text NOT NULL CHECK (length(outcome) BETWEEN 1 AND 40),
  first_at timestamptz(3) NOT NULL,
  last_at timestamptz(3) NOT NULL,
  PRIMARY KEY (credential_id, outcome)
);

-- Partial, so that a call from a registered network pays nothing for it.
CREATE INDEX access_record_from_elsewhere ON access_record (institution_id, at)
  WHERE outcome IN ('address_unknown', 'address_mismatch');

GRANT SELECT, INSERT ON sandbox_call TO gapura_app;
GRANT UPDATE (last_at) ON sandbox_call TO gapura_app;
