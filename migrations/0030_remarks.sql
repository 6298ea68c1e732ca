-- What is to be mended on an application that is returned, field by field. SQL that PostgreSQL 15 accepts. Runs as
-- gapura_owner.

ALTER TABLE application_move ADD COLUMN remarks jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(remarks) = 'array');
