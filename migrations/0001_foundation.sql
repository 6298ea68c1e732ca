-- The foundation: offices and institutions, agreements and rights, credentials, the register, quota, the access log,
-- and data balikan. SQL that PostgreSQL 15 accepts. Runs as gapura_owner; gapura_app gets the least it needs, at the end.

-- One row that says what this database is, so that a demo never meets a real register and a moved clock has its own.
CREATE TABLE installation (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  kind text NOT NULL CHECK (kind IN ('production', 'demo')),
  as_of date,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- The access epoch: rises once in each transaction that changes who may do what. Every log statement is fenced by it.
CREATE TABLE access_epoch (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  value bigint NOT NULL
);
INSERT INTO access_epoch (value) VALUES (1);

-- The row lock makes epochs commit in their order, so "rows with a later epoch than mine" misses none.
CREATE FUNCTION raise_access_epoch() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  current text := current_setting('gapura.epoch', true);
  raised bigint;
BEGIN
  IF current IS NOT NULL AND current <> '' THEN
    RETURN current::bigint;
  END IF;
  UPDATE access_epoch SET value = value + 1 RETURNING value INTO raised;
  PERFORM set_config('gapura.epoch', raised::text, true);
  RETURN raised;
END $$;

CREATE FUNCTION stamp_access_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.epoch := raise_access_epoch();
  RETURN NEW;
END $$;

-- Offices of the authority: '00' is Ditjen Dukcapil (pusat), two digits a province, four a regency or city.
CREATE TABLE office (
  office_code text PRIMARY KEY CHECK (office_code ~ '^(00|[1-9]\d|[1-9]\d{3})$'),
  name text NOT NULL,
  time_zone text NOT NULL CHECK (time_zone IN ('WIB', 'WITA', 'WIT'))
);

CREATE TABLE institution (
  institution_id uuid PRIMARY KEY,
  office_code text NOT NULL REFERENCES office,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[A-Z0-9][A-Z0-9_]{1,62}$'),
  customer_id text UNIQUE CHECK (customer_id ~ '^\d{15}$'),
  name text NOT NULL,
  class text NOT NULL CHECK (class IN ('central', 'provincial', 'city')),
  kind text NOT NULL CHECK (kind IN ('state_body', 'ministry', 'lpnk', 'bhi', 'regional_body')),
  sector text NOT NULL,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'closed')),
  epoch bigint NOT NULL
);

-- Perjanjian kerja sama (PKS).
CREATE TABLE agreement (
  agreement_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL REFERENCES institution,
  number text NOT NULL UNIQUE,
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= starts_on),
  renews uuid,
  note text,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'ended')),
  UNIQUE (institution_id, agreement_id),
  FOREIGN KEY (institution_id, renews) REFERENCES agreement (institution_id, agreement_id)
);

-- Hak akses.
CREATE TABLE access_right (
  right_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  method text NOT NULL CHECK (method IN ('web_service', 'web_portal', 'card_reader')),
  purpose text NOT NULL CHECK (purpose IN ('public_service', 'development_planning', 'budget_allocation',
    'democratic_development', 'law_enforcement')),
  elements text[] NOT NULL,
  output text NOT NULL DEFAULT 'match' CHECK (output IN ('match', 'values')),
  answer_mode text NOT NULL DEFAULT 'match' CHECK (answer_mode IN ('match', 'values')),
  values_until date,
  values_approval text,
  answer_set text NOT NULL DEFAULT 'granted' CHECK (answer_set IN ('granted', 'submitted')),
  region_scope text[] NOT NULL DEFAULT '{}',
  networks cidr[] NOT NULL,
  weekdays smallint[] NOT NULL DEFAULT '{1,2,3,4,5,6,7}',
  opens_minute smallint NOT NULL DEFAULT 0 CHECK (opens_minute BETWEEN 0 AND 1439),
  closes_minute smallint NOT NULL DEFAULT 1440 CHECK (closes_minute BETWEEN 1 AND 1440),
  daily_quota integer NOT NULL CHECK (daily_quota >= 0),
  emergency_reserve integer NOT NULL DEFAULT 0 CHECK (emergency_reserve >= 0),
  threshold smallint NOT NULL DEFAULT 80 CHECK (threshold BETWEEN 0 AND 100),
  threshold_floor smallint CHECK (threshold_floor BETWEEN 0 AND 100),
  valid_from date NOT NULL,
  valid_until date NOT NULL CHECK (valid_until >= valid_from),
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'expired', 'revoked')),
  epoch bigint NOT NULL,
  UNIQUE (institution_id, right_id),
  FOREIGN KEY (institution_id, agreement_id) REFERENCES agreement (institution_id, agreement_id),
  CHECK (answer_mode = 'match' OR values_until IS NOT NULL
    OR (purpose = 'law_enforcement' AND values_approval IS NOT NULL))
);

CREATE TABLE credential (
  credential_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL,
  right_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('wire', 'feedback')),
  user_id text NOT NULL CHECK (length(user_id) BETWEEN 1 AND 100),
  secret_hash text NOT NULL,
  requires_ip_user boolean NOT NULL DEFAULT false,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'revoked')),
  epoch bigint NOT NULL,
  UNIQUE (institution_id, credential_id),
  UNIQUE (institution_id, kind, user_id),
  FOREIGN KEY (institution_id, right_id) REFERENCES access_right (institution_id, right_id)
);

-- Names that one institution's client uses for a method of the wire contract.
CREATE TABLE wire_alias (
  institution_id uuid NOT NULL REFERENCES institution,
  alias text NOT NULL CHECK (alias = upper(alias)),
  method text NOT NULL,
  epoch bigint NOT NULL,
  PRIMARY KEY (institution_id, alias)
);

CREATE TRIGGER institution_epoch BEFORE INSERT OR UPDATE ON institution FOR EACH ROW EXECUTE FUNCTION stamp_access_epoch();
CREATE TRIGGER access_right_epoch BEFORE INSERT OR UPDATE ON access_right FOR EACH ROW EXECUTE FUNCTION stamp_access_epoch();
CREATE TRIGGER credential_epoch BEFORE INSERT OR UPDATE ON credential FOR EACH ROW EXECUTE FUNCTION stamp_access_epoch();
CREATE TRIGGER wire_alias_epoch BEFORE INSERT OR UPDATE ON wire_alias FOR EACH ROW EXECUTE FUNCTION stamp_access_epoch();
CREATE INDEX institution_by_epoch ON institution (epoch);
CREATE INDEX access_right_by_epoch ON access_right (epoch);
CREATE INDEX credential_by_epoch ON credential (epoch);
CREATE INDEX wire_alias_by_epoch ON wire_alias (epoch);

-- The register. The address belongs to the family (DATA_KELUARGA); numbers are bigint: 16 digits fit and never start with 0.
CREATE TABLE family (
  no_kk bigint PRIMARY KEY,
  alamat text NOT NULL,
  no_rt smallint,
  no_rw smallint,
  dusun text,
  kode_pos integer,
  no_prop smallint NOT NULL,
  no_kab smallint NOT NULL,
  no_kec smallint NOT NULL,
  no_kel smallint NOT NULL
);

CREATE TABLE resident (
  nik bigint PRIMARY KEY,
  no_kk bigint NOT NULL REFERENCES family,
  status text NOT NULL CHECK (status IN ('active', 'deceased', 'inactive', 'duplicate')),
  nama_lgkp text NOT NULL,
  tmpt_lhr text NOT NULL,
  tgl_lhr date,
  jenis_klmin smallint NOT NULL CHECK (jenis_klmin IN (1, 2)),
  gol_darah smallint,
  agama smallint,
  status_kawin smallint,
  stat_hbkel smallint,
  pddk_akh smallint,
  jenis_pkrjn smallint,
  pnydng_cct smallint,
  nik_ibu bigint,
  nama_lgkp_ibu text,
  nik_ayah bigint,
  nama_lgkp_ayah text,
  alamat_sblm text,
  akta_lhr boolean,
  no_akta_lhr text,
  akta_kwn boolean,
  no_akta_kwn text,
  tgl_kwn date,
  akta_crai boolean,
  no_akta_crai text,
  tgl_crai date,
  ektp_status smallint,
  kewarganegaraan text NOT NULL DEFAULT 'WNI' CHECK (kewarganegaraan IN ('WNI', 'WNA'))
);
CREATE INDEX resident_by_family ON resident (no_kk);

-- What a resident's row or family was before: valid time (the event's day) and recorded time.
CREATE TABLE resident_change (
  nik bigint NOT NULL REFERENCES resident,
  change_no integer NOT NULL,
  valid_from date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  event text NOT NULL,
  before jsonb NOT NULL,
  PRIMARY KEY (nik, change_no)
);

-- Quota, exact across processes and crashes: units are leased to writers and spent in the log's own statement.
CREATE TABLE log_writer (
  writer_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  node text NOT NULL,
  booted_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'dead'))
);
CREATE INDEX log_writer_live ON log_writer (writer_id) WHERE state = 'live';

CREATE TABLE quota_day (
  right_id uuid NOT NULL REFERENCES access_right,
  day date NOT NULL,
  cap integer NOT NULL,
  granted integer NOT NULL DEFAULT 0 CHECK (granted >= 0),
  recall integer NOT NULL DEFAULT 0,
  reserve_released integer NOT NULL DEFAULT 0 CHECK (reserve_released >= 0),
  PRIMARY KEY (right_id, day)
);

CREATE TABLE quota_lease (
  right_id uuid NOT NULL,
  day date NOT NULL,
  writer_id integer NOT NULL REFERENCES log_writer,
  granted integer NOT NULL,
  spent integer NOT NULL DEFAULT 0,
  PRIMARY KEY (right_id, day, writer_id),
  FOREIGN KEY (right_id, day) REFERENCES quota_day (right_id, day),
  CHECK (spent BETWEEN 0 AND granted)
) WITH (fillfactor = 50);
CREATE INDEX quota_lease_by_writer ON quota_lease (writer_id);

CREATE INDEX quota_day_recalled ON quota_day (day, right_id) WHERE recall > 0;

-- Leases units to a writer: at most `most`, and a quarter of the rest shared by the live writers, so that the last
-- units are not all held by one. Answers the units leased now (0 when the day is used up) and the recall number; no row when
-- the writer is gone.
CREATE FUNCTION lease_quota(of_right uuid, of_day date, to_writer integer, most integer)
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
  INSERT INTO quota_day (right_id, day, cap) SELECT right_id, of_day, daily_quota FROM access_right WHERE right_id = of_right
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

-- Gives unspent units of a writer's lease back to the day.
CREATE FUNCTION return_quota(of_right uuid, of_day date, from_writer integer, units integer) RETURNS void
LANGUAGE sql AS $$
  UPDATE quota_day SET granted = granted - units WHERE right_id = of_right AND day = of_day;
  UPDATE quota_lease SET granted = granted - units WHERE right_id = of_right AND day = of_day AND writer_id = from_writer;
$$;

-- Ends a writer and gives back what it had not spent. The update waits for the writer's last statement to end.
CREATE FUNCTION reap_writer(dead integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE log_writer SET state = 'dead' WHERE writer_id = dead;
  UPDATE quota_day d SET granted = d.granted - (l.granted - l.spent) FROM quota_lease l
    WHERE l.writer_id = dead AND l.granted > l.spent AND d.right_id = l.right_id AND d.day = l.day;
  UPDATE quota_lease SET granted = spent WHERE writer_id = dead AND granted > spent;
END $$;

-- The access log. `month` is the month of the batch's writing; at is real time, day the office's business day.
CREATE TABLE access_record (
  month date NOT NULL,
  writer_id integer NOT NULL,
  batch_no integer NOT NULL,
  pos smallint NOT NULL,
  at timestamptz(3) NOT NULL,
  kind text NOT NULL,
  institution_id uuid,
  right_id uuid,
  credential_id uuid,
  officer_ref text,
  case_ref text,
  method text,
  purpose text,
  day date,
  peer text,
  nik_key integer,
  nik_tag bytea,
  nik_sealed bytea,
  elements integer[] NOT NULL DEFAULT '{}',
  results smallint[] NOT NULL DEFAULT '{}',
  outcome text NOT NULL,
  charged smallint NOT NULL,
  n integer NOT NULL DEFAULT 1,
  request_id uuid NOT NULL,
  salt bytea NOT NULL,
  PRIMARY KEY (month, writer_id, batch_no, pos)
) PARTITION BY RANGE (month);
CREATE INDEX access_record_by_nik ON access_record (nik_tag, at);
CREATE INDEX access_record_by_institution ON access_record (institution_id, at);
CREATE INDEX access_record_by_time ON access_record USING brin (at);

CREATE TABLE log_batch (
  writer_id integer NOT NULL REFERENCES log_writer,
  batch_no integer NOT NULL,
  month date NOT NULL,
  n integer NOT NULL,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL,
  leaves bytea NOT NULL,
  PRIMARY KEY (writer_id, batch_no)
);

CREATE TABLE log_key (
  key_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('tag', 'seal', 'feedback', 'digest')),
  period text NOT NULL,
  wrapped bytea NOT NULL,
  UNIQUE (kind, period)
);

-- Partitions are made ahead by the application, which may not create tables itself.
CREATE FUNCTION create_log_partitions(first_month date, months integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  start_of date := date_trunc('month', first_month)::date;
BEGIN
  -- IF NOT EXISTS does not hold between two that begin at once.
  PERFORM pg_advisory_xact_lock(471002, 0);
  FOR i IN 0..least(months, 12) LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS public.%I PARTITION OF public.access_record FOR VALUES FROM (%L) TO (%L)',
      'access_record_' || to_char(start_of + make_interval(months => i), 'YYYYMM'),
      (start_of + make_interval(months => i))::date, (start_of + make_interval(months => i + 1))::date);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION create_log_partitions(date, integer) FROM PUBLIC;

-- Data balikan as pushed over the wire: values sealed, one row a distinct value.
CREATE TABLE feedback_delivery (
  delivery_id uuid PRIMARY KEY,
  institution_id uuid NOT NULL REFERENCES institution,
  credential_id uuid NOT NULL,
  received_at timestamptz(3) NOT NULL,
  items integer NOT NULL,
  new_items integer NOT NULL,
  UNIQUE (institution_id, delivery_id),
  FOREIGN KEY (institution_id, credential_id) REFERENCES credential (institution_id, credential_id)
);

CREATE TABLE feedback_item (
  institution_id uuid NOT NULL,
  digest bytea NOT NULL,
  delivery_id uuid NOT NULL,
  key_no integer NOT NULL REFERENCES log_key,
  nik_tag bytea NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (institution_id, digest),
  FOREIGN KEY (institution_id, delivery_id) REFERENCES feedback_delivery (institution_id, delivery_id)
);
CREATE INDEX feedback_item_by_nik ON feedback_item (institution_id, nik_tag);

-- What the application may do. The log can be added to and read, never changed.
GRANT USAGE ON SCHEMA public TO gapura_app;
GRANT SELECT, INSERT ON installation, office, agreement, resident_change, access_record, log_batch, log_key,
  feedback_delivery, feedback_item TO gapura_app;
GRANT SELECT, INSERT, UPDATE ON institution, access_right, credential, wire_alias, family, resident, quota_day,
  quota_lease TO gapura_app;
GRANT UPDATE (status, note) ON agreement TO gapura_app;
GRANT SELECT, INSERT, UPDATE (state) ON log_writer TO gapura_app;
GRANT SELECT, UPDATE (value) ON access_epoch TO gapura_app;
GRANT EXECUTE ON FUNCTION create_log_partitions(date, integer) TO gapura_app;
