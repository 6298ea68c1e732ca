-- Agreements as they live: drafts, versions of the annex (juknis), signatures, letters, and quota that is raised for a
-- time. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

-- A draft is no agreement yet: 'active' is signed and not ended.
ALTER TABLE agreement
  ADD COLUMN office_code text REFERENCES office,
  ADD COLUMN application_id uuid REFERENCES application,
  ALTER COLUMN status SET DEFAULT 'draft',
  DROP CONSTRAINT agreement_status_check,
  ADD CONSTRAINT agreement_status_check CHECK (status IN ('draft', 'active', 'ended'));
UPDATE agreement a SET office_code = i.office_code FROM institution i WHERE i.institution_id = a.institution_id;
ALTER TABLE agreement ALTER COLUMN office_code SET NOT NULL;
CREATE INDEX agreement_by_office ON agreement (office_code, ends_on, agreement_id);
CREATE INDEX agreement_by_end ON agreement (ends_on, agreement_id);
CREATE INDEX agreement_by_institution ON agreement (institution_id, ends_on);

-- The name of a right in the annex of its agreement, by which versions of the annex are compared.
ALTER TABLE access_right ADD COLUMN annex_key text CHECK (annex_key ~ '^[A-Za-z0-9_-]{1,40}$');
UPDATE access_right r SET annex_key = n.annex_key FROM (
  SELECT right_id, 'H' || row_number() OVER (PARTITION BY agreement_id ORDER BY right_id) AS annex_key FROM access_right
) n WHERE n.right_id = r.right_id;
ALTER TABLE access_right
  ALTER COLUMN annex_key SET NOT NULL,
  ADD CONSTRAINT access_right_in_annex UNIQUE (agreement_id, annex_key);

-- What was agreed: version 1 is the agreement with its annex, each later one an addendum with the annex as it then is.
-- Signed once, then never changed; in force once its rights are made or changed.
CREATE TABLE agreement_version (
  agreement_id uuid NOT NULL REFERENCES agreement,
  version_no integer NOT NULL CHECK (version_no >= 1),
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
  effective_from date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= effective_from),
  annex jsonb NOT NULL,
  signed_on date,
  in_force_at timestamptz(3),
  drafted_at timestamptz(3) NOT NULL,
  PRIMARY KEY (agreement_id, version_no),
  CHECK (in_force_at IS NULL OR signed_on IS NOT NULL)
);
-- One draft at a time: differences are to the version before.
CREATE UNIQUE INDEX agreement_version_draft ON agreement_version (agreement_id) WHERE signed_on IS NULL;
CREATE INDEX agreement_version_to_come ON agreement_version (effective_from) WHERE signed_on IS NOT NULL AND in_force_at IS NULL;

-- How a paper was signed: the scan of the signed, stamped copy, or a PDF whose electronic signature was verified.
-- 'carried_over' marks what was entered before signatures were recorded.
CREATE TABLE agreement_signature (
  agreement_id uuid NOT NULL,
  version_no integer NOT NULL,
  part text NOT NULL CHECK (part IN ('agreement', 'annex', 'addendum')),
  signed_on date NOT NULL,
  how text NOT NULL CHECK (how IN ('scan', 'pades', 'carried_over')),
  office_name text NOT NULL,
  office_position text NOT NULL,
  institution_name text NOT NULL,
  institution_position text NOT NULL,
  signers text[] NOT NULL DEFAULT '{}',
  file_id uuid REFERENCES stored_file,
  recorded_by text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (agreement_id, version_no, part),
  FOREIGN KEY (agreement_id, version_no) REFERENCES agreement_version,
  CHECK ((part = 'addendum') = (version_no > 1)),
  CHECK ((how = 'carried_over') = (file_id IS NULL)),
  CHECK ((how = 'pades') = (cardinality(signers) > 0))
);

-- A letter (surat) that changed what needs no addendum.
CREATE TABLE right_letter (
  letter_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL,
  right_id uuid NOT NULL,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
  dated date NOT NULL,
  changes jsonb NOT NULL,
  file_id uuid REFERENCES stored_file,
  recorded_at timestamptz(3) NOT NULL,
  FOREIGN KEY (institution_id, right_id) REFERENCES access_right (institution_id, right_id)
);
CREATE INDEX right_letter_by_right ON right_letter (right_id, recorded_at);

-- More hits a day for a time, by letter. It ends by itself with its last day.
CREATE TABLE quota_uplift (
  uplift_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL,
  right_id uuid NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL CHECK (until_day >= from_day),
  daily_quota integer NOT NULL CHECK (daily_quota > normal_quota),
  normal_quota integer NOT NULL,
  letter_no text NOT NULL CHECK (length(letter_no) BETWEEN 1 AND 100),
  letter_date date NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  file_id uuid REFERENCES stored_file,
  recorded_at timestamptz(3) NOT NULL,
  FOREIGN KEY (institution_id, right_id) REFERENCES access_right (institution_id, right_id)
);
CREATE INDEX quota_uplift_by_right ON quota_uplift (right_id, until_day);

-- The hits of a right's day: its permanent quota, or the greatest uplift of that day.
CREATE FUNCTION quota_on(of_right uuid, of_day date) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT greatest(r.daily_quota, (SELECT max(u.daily_quota) FROM quota_uplift u
    WHERE u.right_id = of_right AND of_day BETWEEN u.from_day AND u.until_day))
  FROM access_right r WHERE r.right_id = of_right
$$;

-- As in 0001, but for the cap, which is that of the day.
CREATE OR REPLACE FUNCTION lease_quota(of_right uuid, of_day date, to_writer integer, most integer)
RETURNS TABLE (units integer, recall_no integer) LANGUAGE plpgsql AS $$
DECLARE
  writers integer := greatest(1, (SELECT count(*) FROM log_writer WHERE state = 'live'));
  rest integer;
BEGIN
  -- A writer that was reaped is leased nothing, since nobody would return it; the lock keeps the reaper waiting.
  PERFORM 1 FROM log_writer WHERE writer_id = to_writer AND state = 'live' FOR SHARE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO quota_day (right_id, day, cap)
    SELECT right_id, of_day, quota_on(right_id, of_day) FROM access_right WHERE right_id = of_right
    ON CONFLICT (right_id, day) DO UPDATE SET cap = excluded.cap + quota_day.reserve_released
    RETURNING cap - granted, recall INTO rest, recall_no;
  units := least(most, ceil(greatest(rest, 0) / (4.0 * writers))::integer);
  IF units > 0 THEN
    UPDATE quota_day SET granted = granted + units WHERE right_id = of_right AND day = of_day;
    INSERT INTO quota_lease (right_id, day, writer_id, granted) VALUES (of_right, of_day, to_writer, units)
      ON CONFLICT (right_id, day, writer_id) DO UPDATE SET granted = quota_lease.granted + excluded.granted;
  END IF;
  RETURN NEXT;
END $$;

-- Agreements of before count as signed with the rights that they have.
INSERT INTO agreement_version (agreement_id, version_no, number, effective_from, ends_on, annex, signed_on, in_force_at,
  drafted_at)
SELECT a.agreement_id, 1, a.number, a.starts_on, a.ends_on, jsonb_build_object('feedback', '[]'::jsonb, 'rights', coalesce(
  (SELECT jsonb_agg(jsonb_build_object(
    'key', r.annex_key, 'method', r.method, 'purpose', r.purpose,
    'elements', (SELECT jsonb_agg(e ORDER BY e COLLATE "C") FROM unnest(r.elements) e),
    'documents', (SELECT coalesce(jsonb_agg(d ORDER BY d COLLATE "C"), '[]') FROM unnest(r.documents) d),
    'output', r.output, 'answerMode', r.answer_mode, 'valuesUntil', r.values_until, 'valuesApproval', r.values_approval,
    'answerSet', r.answer_set,
    'regionScope', (SELECT coalesce(jsonb_agg(c ORDER BY c COLLATE "C"), '[]') FROM unnest(r.region_scope) c),
    'networks', (SELECT coalesce(jsonb_agg(n::text ORDER BY n::text COLLATE "C"), '[]') FROM unnest(r.networks) n),
    'weekdays', (SELECT jsonb_agg(w ORDER BY w) FROM unnest(r.weekdays) w),
    'opensMinute', r.opens_minute, 'closesMinute', r.closes_minute, 'dailyQuota', r.daily_quota,
    'emergencyReserve', r.emergency_reserve, 'threshold', r.threshold, 'thresholdFloor', r.threshold_floor,
    'requiresOfficer', r.requires_officer, 'requiresCase', r.requires_case,
    'validFrom', CASE WHEN r.valid_from > a.starts_on THEN r.valid_from END,
    'validUntil', CASE WHEN r.valid_until < a.ends_on THEN r.valid_until END) ORDER BY r.annex_key COLLATE "C")
   FROM access_right r WHERE r.agreement_id = a.agreement_id), '[]'::jsonb)),
  a.starts_on, now(), now()
FROM agreement a;

INSERT INTO agreement_signature (agreement_id, version_no, part, signed_on, how, office_name, office_position,
  institution_name, institution_position, recorded_by, recorded_at)
SELECT a.agreement_id, 1, p.part, a.starts_on, 'carried_over', '', '', '', '', 'migration', now()
FROM agreement a, unnest(ARRAY['agreement', 'annex']) AS p (part);

GRANT SELECT, INSERT ON agreement_signature, right_letter, quota_uplift TO gapura_app;
GRANT SELECT, INSERT, UPDATE ON agreement_version TO gapura_app;
GRANT UPDATE (number, starts_on, ends_on, renews) ON agreement TO gapura_app;
