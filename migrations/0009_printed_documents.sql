-- What was printed, so that anyone can check a document by the code at its foot. Of what it says there is nothing here:
-- its number, its office and its day are what a reader compares.
CREATE TABLE printed_document (
  digest text PRIMARY KEY CHECK (digest ~ '^[0-9a-hjkmnp-tv-z]{32}$'),
  kind text NOT NULL,
  title text NOT NULL,
  number text,
  office_code text NOT NULL REFERENCES office,
  -- As the letterhead wrote it on that day.
  office text NOT NULL,
  printed_on date NOT NULL,
  printed_at timestamptz(3) NOT NULL,
  -- Null where the file holds a secret that might be guessed by it.
  pdf_sha256 bytea CHECK (length(pdf_sha256) = 32)
);

GRANT SELECT, INSERT ON printed_document TO gapura_app;
