-- The words that names in the register are made of, counted by one process for all. Established words alone: one that few
-- people bear may be a slip, and may single somebody out. Runs as gapura_owner.

CREATE TABLE register_words (
  the_only_row boolean PRIMARY KEY DEFAULT true CHECK (the_only_row),
  count_no integer NOT NULL,
  counted_at timestamptz(3) NOT NULL,
  -- How many residents were counted.
  residents bigint NOT NULL,
  -- One a line.
  words text NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON register_words TO gapura_app;
