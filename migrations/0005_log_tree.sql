-- The log's order and its tree over the writers' chains: which batch comes when, the tiles of hashes over their leaves,
-- and the checkpoints that were signed over it. SQL that PostgreSQL 15 accepts.

-- A writer that is dead and whose last batch has its place in the order is closed, and never looked at again. The index
-- is what the sequencer goes by: it has the writers of this moment, however many there have ever been.
ALTER TABLE log_writer
  DROP CONSTRAINT log_writer_state_check,
  ADD CONSTRAINT log_writer_state_check CHECK (state IN ('live', 'dead', 'closed'));
CREATE INDEX log_writer_open ON log_writer (writer_id) WHERE state <> 'closed';

-- The order of the log, one row a batch: its records are the leaves from first_leaf up to, not including, next_leaf.
CREATE TABLE log_sequence (
  first_leaf bigint PRIMARY KEY CHECK (first_leaf >= 0),
  next_leaf bigint NOT NULL UNIQUE CHECK (next_leaf > first_leaf),
  writer_id integer NOT NULL,
  batch_no integer NOT NULL,
  UNIQUE (writer_id, batch_no),
  FOREIGN KEY (writer_id, batch_no) REFERENCES log_batch (writer_id, batch_no)
);

-- How many leaves have their place. Whoever appends names the size that it appends to, so that a sequencer which slept
-- through another one's work writes nothing.
CREATE TABLE log_head (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  size bigint NOT NULL CHECK (size >= 0)
);
INSERT INTO log_head (size) VALUES (0);

-- Hashes of the tree (C2SP tlog-tiles). A tile of 256 never changes; a narrower one goes when a wider one comes, which
-- begins with the same hashes. They are random bytes: compressing them would be work for nothing.
CREATE TABLE log_tile (
  level smallint NOT NULL CHECK (level >= 0),
  index bigint NOT NULL CHECK (index >= 0),
  width smallint NOT NULL CHECK (width BETWEEN 1 AND 256),
  hashes bytea NOT NULL CHECK (octet_length(hashes) = width * 32),
  PRIMARY KEY (level, index, width)
);
ALTER TABLE log_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

CREATE FUNCTION keep_full_tile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a full tile of the log is never removed' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER log_tile_full BEFORE DELETE ON log_tile FOR EACH ROW WHEN (OLD.width = 256)
  EXECUTE FUNCTION keep_full_tile();

-- What was signed: the note as it was published. Cosignatures of witnesses come later, a line each.
CREATE TABLE log_checkpoint (
  size bigint PRIMARY KEY CHECK (size >= 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  note text NOT NULL,
  signed_at timestamptz(3) NOT NULL
);

CREATE TABLE log_cosignature (
  size bigint NOT NULL REFERENCES log_checkpoint,
  witness text NOT NULL,
  line text NOT NULL,
  PRIMARY KEY (size, witness)
);

GRANT SELECT, INSERT ON log_sequence, log_checkpoint, log_cosignature TO gapura_app;
GRANT SELECT, INSERT, DELETE ON log_tile TO gapura_app;
GRANT SELECT, UPDATE (size) ON log_head TO gapura_app;
