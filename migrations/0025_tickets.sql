-- Tickets by which operators ask an office to consolidate a NIK that the register does not answer for. SQL that
-- PostgreSQL 15 accepts. Runs as gapura_owner.

CREATE TABLE ticket (
  ticket_id uuid PRIMARY KEY,
  -- Read out over the telephone: no letter or digit that is taken for another.
  reference text NOT NULL UNIQUE CHECK (reference ~ '^K-[2-9A-Z]{3}-[2-9A-Z]{3}$'),
  institution_id uuid NOT NULL REFERENCES institution,
  right_id uuid NOT NULL,
  -- The office that is asked, and why that one.
  office_code text NOT NULL REFERENCES office,
  routed_by text NOT NULL CHECK (routed_by IN ('regency', 'province', 'pusat', 'institution')),
  -- The recorded question that was answered so: the id of its request.
  verification_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('not_found', 'inactive', 'duplicate')),
  opened_by uuid NOT NULL REFERENCES officer,
  opened_at timestamptz(3) NOT NULL,
  -- Knows the NIK again without telling it; NIK and remark, sealed. Both go when the ticket ends: the log's record of the
  -- verification keeps the NIK as long as it may be kept.
  person_digest bytea CHECK (length(person_digest) = 32),
  key_no integer REFERENCES log_key,
  sealed bytea,
  state text NOT NULL DEFAULT 'opened' CHECK (state IN ('opened', 'taken_up', 'answered', 'closed', 'withdrawn')),
  state_since timestamptz(3) NOT NULL,
  taken_up_by uuid REFERENCES officer,
  result text CHECK (result IN ('consolidated', 'registered_elsewhere', 'must_come', 'no_such_person', 'wrong_nik')),
  -- What the person is told.
  tell text CHECK (length(tell) BETWEEN 1 AND 300),
  FOREIGN KEY (institution_id, right_id) REFERENCES access_right (institution_id, right_id),
  CHECK (num_nonnulls(person_digest, key_no, sealed) = CASE WHEN state IN ('closed', 'withdrawn') THEN 0 ELSE 3 END),
  CHECK (num_nonnulls(result, tell) = CASE WHEN state IN ('answered', 'closed') THEN 2 ELSE 0 END),
  CHECK (taken_up_by IS NOT NULL OR state IN ('opened', 'withdrawn'))
);
-- One that waits for an answer per NIK and institution, and one per verification.
CREATE UNIQUE INDEX ticket_waits_once ON ticket (institution_id, person_digest) WHERE state IN ('opened', 'taken_up');
CREATE UNIQUE INDEX ticket_by_verification ON ticket (institution_id, verification_id) WHERE state <> 'withdrawn';
CREATE INDEX ticket_by_office ON ticket (office_code text_pattern_ops, ticket_id);
CREATE INDEX ticket_by_state ON ticket (state, ticket_id);
CREATE INDEX ticket_by_institution ON ticket (institution_id, ticket_id);
-- For the counts of what is not over, and for closing what was answered.
CREATE INDEX ticket_unfinished ON ticket (office_code text_pattern_ops, state, opened_at)
  WHERE state IN ('opened', 'taken_up', 'answered');
CREATE INDEX ticket_answered ON ticket (state_since) WHERE state = 'answered';

-- Each move: who, when. The clock is nobody, and closes what nobody closed.
CREATE TABLE ticket_move (
  ticket_id uuid NOT NULL REFERENCES ticket,
  move_no smallint NOT NULL CHECK (move_no > 0),
  move text NOT NULL CHECK (move IN ('open', 'take_up', 'answer', 'close', 'withdraw')),
  at timestamptz(3) NOT NULL,
  officer_id uuid REFERENCES officer,
  PRIMARY KEY (ticket_id, move_no),
  CHECK (officer_id IS NOT NULL OR move = 'close')
);

GRANT SELECT, INSERT ON ticket, ticket_move TO gapura_app;
GRANT UPDATE (person_digest, key_no, sealed, state, state_since, taken_up_by, result, tell) ON ticket TO gapura_app;
