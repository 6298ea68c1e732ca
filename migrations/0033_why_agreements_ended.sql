-- Why an agreement was ended before its day: what the office said, or the number of the letter of the sanction that ended
-- it. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

ALTER TABLE agreement ADD COLUMN ended_because text CHECK (length(ended_because) <= 500);
GRANT UPDATE (ended_because) ON agreement TO gapura_app;
