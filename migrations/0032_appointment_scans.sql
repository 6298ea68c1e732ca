-- Scans of letters of appointment: for which office or institution each was handed in. A letter bears no other file, so
-- that nobody reaches a paper of somebody else by its id. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

CREATE TABLE appointment_scan (
  file_id uuid PRIMARY KEY REFERENCES stored_file,
  office_code text REFERENCES office,
  institution_id uuid REFERENCES institution,
  CHECK (num_nonnulls(office_code, institution_id) = 1)
);

GRANT SELECT, INSERT ON appointment_scan TO gapura_app;
