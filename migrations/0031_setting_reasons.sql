-- Why a setting was decided otherwise, and by whom: what the letter says in one sentence, and who recorded it (an officer,
-- or whoever works at the command line). SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

ALTER TABLE programme_setting
  ADD COLUMN reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 300),
  ADD COLUMN changed_by text NOT NULL DEFAULT '';
