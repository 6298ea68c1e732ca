-- Uploads that nothing came of. SQL that PostgreSQL 15 accepts. Runs as gapura_owner.

-- For whom a scan was handed in says what the file is, and is no use of it: it goes with the file. Whatever does use a file
-- refers to it without a cascade, and so keeps it.
ALTER TABLE appointment_scan DROP CONSTRAINT appointment_scan_file_id_fkey,
  ADD FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE CASCADE;

-- Removes files stored before a day that nothing uses, some at a time, and answers how many; the application may not remove
-- any itself. Which tables could use one is asked of the catalogue, so that a new one cannot be forgotten; should the
-- question miss a use all the same, as of one that is written just now, its foreign key refuses, and the file stays.
CREATE FUNCTION remove_unused_files(stored_before timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  in_no_use text;
  unused uuid;
  removed integer := 0;
BEGIN
  SELECT string_agg(format(' AND NOT EXISTS (SELECT FROM %s u WHERE u.%I = f.file_id)', c.conrelid::regclass, a.attname), '')
    INTO in_no_use
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'public.stored_file'::regclass AND c.confdeltype <> 'c' AND c.conparentid = 0;
  -- What is locked is being used, or removed by another process.
  FOR unused IN EXECUTE format(
    'SELECT f.file_id FROM stored_file f WHERE f.stored_at < $1%s FOR UPDATE SKIP LOCKED', in_no_use) USING stored_before
  LOOP
    EXIT WHEN removed = most;
    BEGIN
      DELETE FROM stored_file WHERE file_id = unused;
      removed := removed + 1;
    EXCEPTION WHEN foreign_key_violation THEN
      NULL;
    END;
  END LOOP;
  RETURN removed;
END $$;
REVOKE ALL ON FUNCTION remove_unused_files(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_unused_files(timestamptz, integer) TO gapura_app;
