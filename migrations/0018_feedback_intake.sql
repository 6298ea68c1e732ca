-- Data balikan by every door: a receipt for each delivery, what it settles, quality, retention, and hints of deaths.
-- SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

-- Until which day an agreement obliged that was ended before its last day; null for those ended before this was kept.
ALTER TABLE agreement ADD COLUMN ended_on date;
GRANT UPDATE (ended_on) ON agreement TO gapura_app;

-- A kind of data balikan says how sensitive it is and whether officers may open it for a case; silence is neither.
UPDATE agreement_version SET annex = jsonb_set(annex, '{feedback}',
  (SELECT jsonb_agg(jsonb_build_object('sensitivity', 'plain', 'readable', false) || duty ORDER BY place)
   FROM jsonb_array_elements(annex -> 'feedback') WITH ORDINALITY AS f(duty, place)))
WHERE jsonb_array_length(annex -> 'feedback') > 0;

-- Whoever pushes or calls is a credential, whoever uploads or stands at the counter an officer.
ALTER TABLE feedback_delivery
  ALTER COLUMN credential_id DROP NOT NULL,
  ADD COLUMN door text NOT NULL DEFAULT 'push' CHECK (door IN ('push', 'native', 'portal', 'counter')),
  ADD COLUMN officer_id uuid REFERENCES officer,
  ADD COLUMN period_from date,
  ADD COLUMN period_until date CHECK (period_until >= period_from),
  ADD COLUMN letter_no text CHECK (length(letter_no) BETWEEN 1 AND 100),
  ADD COLUMN letter_date date,
  -- Rows as they were sent, and those of them that were refused.
  ADD COLUMN row_count integer CHECK (row_count >= 0),
  ADD COLUMN refused integer CHECK (refused BETWEEN 0 AND row_count),
  -- Of the rows that were kept: different NIKs, those that the institution had asked about in the period, values of a
  -- kind that stand for more than one NIK, values that are not in the form that was agreed.
  ADD COLUMN niks integer,
  ADD COLUMN accessed integer,
  ADD COLUMN shared_values integer,
  ADD COLUMN malformed_values integer,
  -- What was wrong with the refused rows: [place, field, reason]; never a value.
  ADD COLUMN errors jsonb NOT NULL DEFAULT '[]',
  -- What a client named the delivery by, which may be anything, and all that it sent: both as keyed digests.
  ADD COLUMN idempotency_tag bytea,
  ADD COLUMN request_tag bytea,
  ADD CONSTRAINT feedback_delivery_by_somebody CHECK (num_nonnulls(credential_id, officer_id) = 1),
  ADD CONSTRAINT feedback_delivery_at_counter CHECK (door <> 'counter' OR letter_no IS NOT NULL),
  ADD CONSTRAINT feedback_delivery_tags CHECK ((idempotency_tag IS NULL) = (request_tag IS NULL));
CREATE INDEX feedback_delivery_by_institution ON feedback_delivery (institution_id, received_at DESC, delivery_id DESC);
CREATE UNIQUE INDEX feedback_delivery_idempotent ON feedback_delivery (credential_id, idempotency_tag)
  WHERE idempotency_tag IS NOT NULL;

-- Tanda terima: the number that the office which holds the institution gives a delivery. Apart from it, so that the
-- office's row of numbers is locked at the end of a transaction and not while thousands of values are stored.
CREATE TABLE feedback_receipt (
  delivery_id uuid PRIMARY KEY REFERENCES feedback_delivery,
  office_code text NOT NULL REFERENCES office,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
  -- The day of the office.
  received_on date NOT NULL,
  -- What the office's agenda calls a letter that came over the counter.
  agenda_no text CHECK (length(agenda_no) BETWEEN 1 AND 100),
  UNIQUE (office_code, number)
);

-- The agreed kind of a value, by its key in the annex; null for what no annex names. How sensitive it was when it came.
ALTER TABLE feedback_item
  ADD COLUMN duty_key text,
  ADD COLUMN sensitivity text NOT NULL DEFAULT 'undeclared'
    CHECK (sensitivity IN ('plain', 'health', 'bank', 'undeclared'));
CREATE INDEX feedback_item_by_delivery ON feedback_item (delivery_id, digest);
CREATE INDEX feedback_item_sensitive ON feedback_item (delivery_id) WHERE sensitivity <> 'plain';

-- What a delivery held of each agreed kind, and the days that it settles. Days of one kind are in one row beside it, so
-- that arrears are not summed over years of deliveries.
CREATE TABLE feedback_delivery_kind (
  delivery_id uuid NOT NULL,
  institution_id uuid NOT NULL,
  duty_key text NOT NULL,
  settles_from date NOT NULL,
  settles_until date NOT NULL CHECK (settles_until >= settles_from),
  items integer NOT NULL CHECK (items > 0),
  new_items integer NOT NULL CHECK (new_items BETWEEN 0 AND items),
  PRIMARY KEY (delivery_id, duty_key),
  FOREIGN KEY (institution_id, delivery_id) REFERENCES feedback_delivery (institution_id, delivery_id)
);
CREATE TABLE feedback_settled (
  institution_id uuid NOT NULL REFERENCES institution,
  duty_key text NOT NULL,
  days datemultirange NOT NULL,
  PRIMARY KEY (institution_id, duty_key)
);

-- Who is in arrears, for the board: counted anew with each delivery of the institution, and every hour for all.
CREATE TABLE feedback_arrears (
  institution_id uuid PRIMARY KEY REFERENCES institution,
  since date NOT NULL,
  periods integer NOT NULL CHECK (periods > 0),
  kinds jsonb NOT NULL
);
CREATE INDEX feedback_arrears_by_age ON feedback_arrears (since, periods DESC, institution_id);

-- A death that an institution reports is a hint for the office of the person's region, never a change of the register.
CREATE TABLE death_hint (
  hint_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  office_code text NOT NULL REFERENCES office,
  nik_tag bytea NOT NULL,
  key_no integer NOT NULL REFERENCES log_key,
  -- NIK, day of death and source.
  sealed bytea NOT NULL,
  reported_at timestamptz(3) NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'confirmed_elsewhere', 'not_confirmed')),
  taken_by uuid REFERENCES officer,
  taken_at timestamptz(3),
  closed_by uuid REFERENCES officer,
  closed_at timestamptz(3),
  -- Number of the certificate or of the paper that says so.
  closing_paper text CHECK (length(closing_paper) BETWEEN 1 AND 100),
  FOREIGN KEY (institution_id, delivery_id) REFERENCES feedback_delivery (institution_id, delivery_id),
  CHECK ((state = 'open') = (taken_by IS NULL)),
  CHECK ((taken_by IS NULL) = (taken_at IS NULL)),
  CHECK ((state IN ('confirmed_elsewhere', 'not_confirmed')) = (closed_by IS NOT NULL)),
  CHECK ((closed_by IS NULL) = (closed_at IS NULL))
);
CREATE INDEX death_hint_by_office ON death_hint (office_code text_pattern_ops, state, hint_id);
CREATE INDEX death_hint_by_nik ON death_hint (institution_id, nik_tag);

GRANT SELECT, INSERT ON feedback_receipt, feedback_delivery_kind TO gapura_app;
GRANT SELECT, INSERT, UPDATE (days) ON feedback_settled TO gapura_app;
GRANT SELECT, INSERT, UPDATE (since, periods, kinds), DELETE ON feedback_arrears TO gapura_app;
GRANT SELECT, INSERT, UPDATE (state, taken_by, taken_at, closed_by, closed_at, closing_paper) ON death_hint TO gapura_app;
-- Values are dropped when their time is over; what was delivered stays known by its receipt.
GRANT DELETE ON feedback_item, death_hint TO gapura_app;
