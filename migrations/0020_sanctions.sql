-- Sanctions, what they restrict, and the usage reports that institutions owe. SQL that PostgreSQL 15 accepts. Runs as
-- gapura_owner.

-- Sanksi: proposed from evidence by an officer or a rule, decided by a named officer, lifted by one.
CREATE TABLE sanction (
  sanction_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL REFERENCES institution,
  -- The office that looks after the institution.
  office_code text NOT NULL REFERENCES office,
  kind text NOT NULL CHECK (kind IN ('warning', 'quota_cut', 'temporary_shut_off', 'revocation', 'end_of_agreement')),
  -- Which warning it is; the decision says.
  step smallint CHECK (step BETWEEN 1 AND 3),
  percent smallint CHECK (percent BETWEEN 1 AND 99),
  -- The one right that it is about; null for all that the institution has.
  right_id uuid,
  agreement_id uuid,
  evidence jsonb NOT NULL CHECK (jsonb_array_length(evidence) > 0),
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  -- What a rule proposes it for: never twice.
  rule_key text UNIQUE CHECK (length(rule_key) BETWEEN 1 AND 200),
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'decided', 'dismissed', 'lifted', 'settled', 'expired')),
  state_since date NOT NULL,
  -- Rises with each change: whoever acts says which one they saw.
  version integer NOT NULL DEFAULT 1,
  letter_no text CHECK (length(letter_no) BETWEEN 1 AND 100),
  letter_date date,
  -- Until when a warning is to be answered.
  due_on date,
  FOREIGN KEY (institution_id, right_id) REFERENCES access_right (institution_id, right_id),
  FOREIGN KEY (institution_id, agreement_id) REFERENCES agreement (institution_id, agreement_id),
  CHECK (step IS NULL OR kind = 'warning'),
  CHECK ((percent IS NOT NULL) = (kind = 'quota_cut')),
  CHECK ((agreement_id IS NOT NULL) = (kind = 'end_of_agreement')),
  CHECK (right_id IS NULL OR kind IN ('quota_cut', 'temporary_shut_off', 'revocation')),
  CHECK ((letter_no IS NULL) = (letter_date IS NULL)),
  CHECK ((letter_no IS NULL) = (state IN ('proposed', 'dismissed')))
);
CREATE INDEX sanction_by_office ON sanction (office_code text_pattern_ops, sanction_id);
CREATE INDEX sanction_by_state ON sanction (state, sanction_id);
CREATE INDEX sanction_by_institution ON sanction (institution_id, sanction_id);

-- Each step: who, in which role, when, by which letter, why. Rules and the clock are nobody.
CREATE TABLE sanction_step (
  sanction_id uuid NOT NULL REFERENCES sanction,
  step_no smallint NOT NULL CHECK (step_no > 0),
  move text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  at timestamptz(3) NOT NULL,
  day date NOT NULL,
  officer_id uuid REFERENCES officer,
  role text,
  letter_no text CHECK (length(letter_no) BETWEEN 1 AND 100),
  letter_date date,
  reason text CHECK (length(reason) BETWEEN 1 AND 1000),
  PRIMARY KEY (sanction_id, step_no),
  CHECK ((officer_id IS NULL) = (role IS NULL)),
  CHECK (officer_id IS NOT NULL OR move IN ('propose', 'expire'))
);

-- What a sanction restricts: an institution, or one of its rights and those that continue it. A revocation that is in
-- force stands in the way of new rights too.
CREATE TABLE restriction (
  restriction_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL REFERENCES institution,
  right_id uuid,
  sanction_id uuid NOT NULL REFERENCES sanction,
  kind text NOT NULL CHECK (kind IN ('quota_cut', 'shut_off', 'revoked')),
  percent smallint CHECK (percent BETWEEN 1 AND 99),
  from_day date NOT NULL,
  -- What callers are told: the letter, the reason, and whom to call.
  letter_no text NOT NULL,
  reason text NOT NULL,
  contact text NOT NULL,
  imposed_at timestamptz(3) NOT NULL,
  lifted_at timestamptz(3),
  FOREIGN KEY (institution_id, right_id) REFERENCES access_right (institution_id, right_id),
  CHECK ((percent IS NOT NULL) = (kind = 'quota_cut'))
);
CREATE INDEX restriction_in_force ON restriction (institution_id) WHERE lifted_at IS NULL;
CREATE INDEX restriction_by_sanction ON restriction (sanction_id);

-- A right with those that it continues, one before the other.
CREATE FUNCTION right_and_continued(of_right uuid) RETURNS TABLE (right_id uuid) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE line AS (
    SELECT r.right_id, r.agreement_id, r.annex_key FROM access_right r WHERE r.right_id = of_right
    UNION
    SELECT o.right_id, o.agreement_id, o.annex_key FROM line l JOIN agreement a ON a.agreement_id = l.agreement_id
      JOIN access_right o ON o.agreement_id = a.renews AND o.annex_key = l.annex_key
  )
  SELECT l.right_id FROM line l
$$;

-- The rights that a restriction is about: all of an institution, or one with those that continue it.
CREATE FUNCTION restricted_rights(of_institution uuid, of_right uuid) RETURNS TABLE (right_id uuid) LANGUAGE sql STABLE AS $$
  SELECT r.right_id FROM access_right r WHERE r.institution_id = of_institution
    AND (of_right IS NULL OR of_right IN (SELECT l.right_id FROM right_and_continued(r.right_id) l))
$$;

-- Rights carry what restricts them, so they get a new epoch by which every process reads them anew. They are locked in
-- their order before anything else is: before the epoch, because whoever held one of them and waited for the epoch would
-- wait for us, and we for it; and before the restriction's own reference to a right holds that one a little, because two
-- that hold it a little would each wait to hold it alone.
CREATE FUNCTION lock_restricted_rights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM access_right r WHERE r.right_id IN (SELECT c.right_id FROM restricted_rights(NEW.institution_id, NEW.right_id) c)
    ORDER BY r.right_id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER restriction_locks_rights BEFORE INSERT OR UPDATE ON restriction
  FOR EACH ROW EXECUTE FUNCTION lock_restricted_rights();

CREATE FUNCTION stamp_restricted_rights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE access_right SET daily_quota = daily_quota
    WHERE right_id IN (SELECT c.right_id FROM restricted_rights(NEW.institution_id, NEW.right_id) c);
  RETURN NULL;
END $$;
CREATE TRIGGER restriction_stamps_rights AFTER INSERT OR UPDATE ON restriction
  FOR EACH ROW EXECUTE FUNCTION stamp_restricted_rights();

-- The hits of a right's day: its permanent quota or the greatest uplift of that day, less the greatest cut.
CREATE OR REPLACE FUNCTION quota_on(of_right uuid, of_day date) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT (greatest(r.daily_quota, (SELECT max(u.daily_quota) FROM quota_uplift u
      WHERE u.right_id = of_right AND of_day BETWEEN u.from_day AND u.until_day))::bigint
    * (100 - coalesce((SELECT max(c.percent) FROM restriction c
      WHERE c.institution_id = r.institution_id AND c.kind = 'quota_cut' AND c.lifted_at IS NULL AND c.from_day <= of_day
        AND (c.right_id IS NULL OR c.right_id IN (SELECT l.right_id FROM right_and_continued(of_right) l))), 0))
    / 100)::integer
  FROM access_right r WHERE r.right_id = of_right
$$;

-- Laporan pemanfaatan: what an institution owes for a semester, with the figures that it was opened with.
CREATE TABLE usage_report (
  report_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL REFERENCES institution,
  office_code text NOT NULL REFERENCES office,
  year smallint NOT NULL,
  semester smallint NOT NULL CHECK (semester IN (1, 2)),
  opened_on date NOT NULL,
  due_on date NOT NULL,
  figures jsonb NOT NULL,
  submitted_on date,
  submitted_by uuid REFERENCES officer,
  remarks text CHECK (length(remarks) <= 4000),
  UNIQUE (institution_id, year, semester),
  CHECK (num_nonnulls(submitted_on, submitted_by, remarks) IN (0, 3))
);
CREATE INDEX usage_report_owed ON usage_report (due_on, report_id) WHERE submitted_on IS NULL;
CREATE INDEX usage_report_by_due ON usage_report (due_on DESC, report_id);

GRANT SELECT, INSERT ON sanction, sanction_step, restriction, usage_report TO gapura_app;
GRANT UPDATE (step, state, state_since, version, letter_no, letter_date, due_on) ON sanction TO gapura_app;
GRANT UPDATE (lifted_at) ON restriction TO gapura_app;
GRANT UPDATE (submitted_on, submitted_by, remarks) ON usage_report TO gapura_app;
