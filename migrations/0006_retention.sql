-- Retention: months of the access log go when their time is over, each as one partition and never without a record that
-- commits to what went. SQL that PostgreSQL 15 accepts.

-- Of a `retention` record alone, beside the month (day) and the number of records (n) that it drops: the root over their
-- leaves alone, in the order of the log (RFC 6962).
ALTER TABLE access_record ADD COLUMN dropped_root bytea;

-- Which record says that a month was dropped. It is where verifiers begin to look, and proves nothing by itself: they
-- hold the record against the leaves.
CREATE TABLE log_dropped_month (
  month date PRIMARY KEY,
  writer_id integer NOT NULL,
  batch_no integer NOT NULL,
  pos smallint NOT NULL,
  FOREIGN KEY (writer_id, batch_no) REFERENCES log_batch (writer_id, batch_no)
);

-- Drops a month's partition, which the application may not do itself, after the retention records that this transaction
-- has written as `by_writer`. It holds to what the application has to obey anyway, so that a hole there drops nothing
-- that is young, unsigned or unrecorded. Answers the keys that were destroyed, as `kind period`.
--
-- Dropping locks the whole log for its last step. It waits for that lock for 100 ms only, because every call waits behind
-- it meanwhile; whoever is refused (55P03) begins the transaction anew.
CREATE FUNCTION drop_log_month(gone date, by_writer integer) RETURNS text[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public SET lock_timeout = '100ms' AS $$
DECLARE
  year_of text := to_char(gone, 'YYYY');
  going bigint;
  signed boolean;
  of_month text[];
  of_year text[];
BEGIN
  PERFORM pg_advisory_xact_lock(471002, 1);
  IF gone <> date_trunc('month', gone)::date THEN
    RAISE EXCEPTION '% is no first day of a month', gone USING ERRCODE = '22023';
  END IF;
  -- The least that GAPURA_LOG_RETENTION_MONTHS may say.
  IF gone + interval '13 months' > now() AT TIME ZONE 'UTC' THEN
    RAISE EXCEPTION 'records of % are too young to be dropped', gone USING ERRCODE = '42501';
  END IF;
  IF EXISTS (SELECT FROM log_dropped_month d WHERE d.month = gone) THEN
    RAISE EXCEPTION 'records of % were dropped before', gone USING ERRCODE = '42501';
  END IF;
  SELECT sum(b.n), bool_and(coalesce(s.next_leaf <= c.size, false)) INTO going, signed
    FROM log_batch b LEFT JOIN log_sequence s USING (writer_id, batch_no)
    CROSS JOIN (SELECT max(size) AS size FROM log_checkpoint) c WHERE b.month = gone;
  IF signed IS NOT TRUE THEN
    RAISE EXCEPTION 'records of % are not covered by a signed checkpoint', gone USING ERRCODE = '42501';
  END IF;
  -- A row of this very transaction: nobody else has it, and it cannot stay behind when the month does.
  IF NOT EXISTS (SELECT FROM log_batch b JOIN access_record r USING (month, writer_id, batch_no)
      WHERE b.writer_id = by_writer AND b.xmin = pg_current_xact_id()::xid
        AND r.kind = 'retention' AND r.day = gone AND r.n = going AND r.dropped_root IS NOT NULL) THEN
    RAISE EXCEPTION 'no record of this transaction says that % is dropped', gone USING ERRCODE = '42501';
  END IF;

  -- Records that dropped earlier months may lie in the month that goes; those of this transaction take their place.
  INSERT INTO log_dropped_month AS d (month, writer_id, batch_no, pos)
    SELECT r.day, r.writer_id, r.batch_no, r.pos
    FROM log_batch b JOIN access_record r USING (month, writer_id, batch_no)
    WHERE b.writer_id = by_writer AND r.kind = 'retention' AND (r.day = gone OR EXISTS (
      SELECT FROM log_dropped_month e JOIN log_batch o USING (writer_id, batch_no) WHERE e.month = r.day AND o.month = gone))
    ON CONFLICT (month) DO UPDATE SET writer_id = excluded.writer_id, batch_no = excluded.batch_no, pos = excluded.pos;
  IF EXISTS (SELECT FROM log_dropped_month e JOIN log_batch o USING (writer_id, batch_no) WHERE o.month = gone) THEN
    RAISE EXCEPTION 'records in % say that other months were dropped, and none has taken their place', gone
      USING ERRCODE = '42501';
  END IF;

  -- The key that sealed the month's NIKs goes with them: whoever has an old export of the log cannot read them.
  WITH destroyed AS (
    DELETE FROM log_key k WHERE k.kind = 'seal' AND k.period = to_char(gone, 'YYYY-MM')
      AND NOT EXISTS (SELECT FROM feedback_item f WHERE f.key_no = k.key_no)
    RETURNING k.kind || ' ' || k.period AS key
  ) SELECT array_agg(DISTINCT key) INTO of_month FROM destroyed;
  -- The year's tag key goes with its last month, unless data balikan of that year is found by it.
  WITH destroyed AS (
    DELETE FROM log_key k WHERE k.kind = 'tag' AND k.period = year_of
      AND NOT EXISTS (SELECT FROM access_record r WHERE r.month <> gone
        AND r.month >= date_trunc('year', gone)::date AND r.month < (date_trunc('year', gone) + interval '1 year')::date)
      AND date_trunc('year', gone) + interval '1 year' <= now() AT TIME ZONE 'UTC'
      AND NOT EXISTS (SELECT FROM feedback_delivery f WHERE to_char(f.received_at AT TIME ZONE 'UTC', 'YYYY') = year_of)
    RETURNING k.kind || ' ' || k.period AS key
  ) SELECT array_agg(DISTINCT key) INTO of_year FROM destroyed;

  EXECUTE format('DROP TABLE public.%I', 'access_record_' || to_char(gone, 'YYYYMM'));
  RETURN coalesce(of_month, '{}') || coalesce(of_year, '{}');
END $$;
REVOKE ALL ON FUNCTION drop_log_month(date, integer) FROM PUBLIC;

GRANT SELECT ON log_dropped_month TO gapura_app;
GRANT EXECUTE ON FUNCTION drop_log_month(date, integer) TO gapura_app;
