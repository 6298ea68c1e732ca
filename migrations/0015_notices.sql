-- Notices to people with the mails that carry them, the closed networks of institutions, and the days on which population
-- documents were issued. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

-- Pemberitahuan: to one office, institution, officer or application. `data` fills the text of its kind; it names offices
-- and institutions and no person. The key says what happened, so that nobody is told twice.
CREATE TABLE notice (
  notice_id uuid PRIMARY KEY,
  to_office text REFERENCES office,
  to_institution uuid REFERENCES institution,
  to_officer uuid REFERENCES officer,
  to_application uuid,
  kind text NOT NULL,
  about uuid,
  data jsonb NOT NULL,
  dedupe_key text NOT NULL UNIQUE CHECK (length(dedupe_key) BETWEEN 1 AND 200),
  created_at timestamptz(3) NOT NULL,
  CHECK (num_nonnulls(to_office, to_institution, to_officer, to_application) = 1)
);
CREATE INDEX notice_by_office ON notice (to_office, notice_id) WHERE to_office IS NOT NULL;
CREATE INDEX notice_by_institution ON notice (to_institution, notice_id) WHERE to_institution IS NOT NULL;
CREATE INDEX notice_by_officer ON notice (to_officer, notice_id) WHERE to_officer IS NOT NULL;
CREATE INDEX notice_by_application ON notice (to_application, notice_id) WHERE to_application IS NOT NULL;

CREATE TABLE notice_read (
  officer_id uuid NOT NULL REFERENCES officer,
  notice_id uuid NOT NULL REFERENCES notice,
  read_at timestamptz(3) NOT NULL,
  PRIMARY KEY (officer_id, notice_id)
);

-- The outbox: a notice on its way to an address. `next_try_at` also keeps other processes off while one is sending.
CREATE TABLE notice_mail (
  notice_id uuid NOT NULL REFERENCES notice,
  address text NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
  tries smallint NOT NULL DEFAULT 0,
  next_try_at timestamptz(3) NOT NULL,
  last_error text,
  PRIMARY KEY (notice_id, address)
);
CREATE INDEX notice_mail_waiting ON notice_mail (next_try_at) WHERE state = 'waiting';

-- Jaringan tertutup: the networks of one institution that calls may come from, once an office has checked and opened them.
CREATE TABLE connection (
  connection_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL REFERENCES institution,
  kind text NOT NULL CHECK (kind IN ('private_line', 'vpn', 'platform_bersama')),
  provider text NOT NULL CHECK (length(provider) BETWEEN 1 AND 200),
  networks cidr[] NOT NULL CHECK (cardinality(networks) > 0),
  state text NOT NULL DEFAULT 'declared' CHECK (state IN ('declared', 'checked', 'active', 'ended')),
  UNIQUE (institution_id, connection_id)
);

-- What was done to a connection: by whom, by which letter or minutes (berita acara) of which day, and with what result.
CREATE TABLE connection_step (
  connection_id uuid NOT NULL REFERENCES connection,
  step_no smallint NOT NULL,
  move text NOT NULL CHECK (move IN ('declare', 'pass', 'fail', 'activate', 'end')),
  actor text NOT NULL,
  letter_no text NOT NULL CHECK (length(letter_no) BETWEEN 1 AND 100),
  letter_date date NOT NULL,
  result text NOT NULL DEFAULT '' CHECK (length(result) <= 1000),
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (connection_id, step_no)
);

-- The composite key keeps a right off the connection of another institution.
ALTER TABLE access_right ADD COLUMN connection_id uuid;
ALTER TABLE access_right ADD FOREIGN KEY (institution_id, connection_id) REFERENCES connection (institution_id, connection_id);
CREATE INDEX access_right_by_connection ON access_right (connection_id) WHERE connection_id IS NOT NULL;

-- The days on which documents were issued, of those whose day the register did not hold; null where nobody noted it.
ALTER TABLE family ADD COLUMN tgl_kk date;
ALTER TABLE resident ADD COLUMN tgl_ektp date, ADD COLUMN tgl_akta_lhr date;

GRANT SELECT, INSERT ON notice, notice_read, connection_step TO gapura_app;
GRANT SELECT, INSERT, UPDATE ON notice_mail, connection TO gapura_app;
