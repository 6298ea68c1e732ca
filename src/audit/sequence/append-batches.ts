import type { Sql } from '../../platform/sql/index.ts';
import { type Growth, growTree, type Tile, type TreeEdge } from '../tree/index.ts';
import type { WaitingBatch } from './find-unsequenced.ts';

/**
 * One statement, all or nothing: the head moves only from the size that was built on; the batches get their places; tiles
 * come, and those that they outgrow go. A sequencer that slept while another one went on moves no head and writes nothing.
 */
const appendSql = `
WITH head AS (
  UPDATE log_head SET size = $2 WHERE size = $1 RETURNING size
), places AS (
  INSERT INTO log_sequence (first_leaf, next_leaf, writer_id, batch_no)
  SELECT p.first_leaf, p.next_leaf, p.writer_id, p.batch_no
  FROM head, unnest($3::bigint[], $4::bigint[], $5::int[], $6::int[]) AS p(first_leaf, next_leaf, writer_id, batch_no)
), outgrown AS (
  DELETE FROM log_tile t USING head, unnest($7::int[], $8::bigint[]) AS n(level, index)
  WHERE t.level = n.level AND t.index = n.index AND t.width < 256
), tiles AS (
  INSERT INTO log_tile (level, index, width, hashes)
  SELECT n.level, n.index, n.width, substring($10::bytea FROM n.at + 1 FOR n.width * 32)
  FROM head, unnest($7::int[], $8::bigint[], $9::int[], $11::int[]) AS n(level, index, width, at)
)
SELECT size FROM head`;

/**
 * Gives batches the next places in the order and grows the tree by their leaves. Answers the new edge, or undefined when
 * the log has another size than the edge says.
 */
export async function appendBatches(
  sql: Sql,
  edge: TreeEdge,
  batches: readonly WaitingBatch[],
): Promise<TreeEdge | undefined> {
  const growth = growTree(edge, Buffer.concat(batches.map(({ leaves }) => leaves)));
  const appended = await sql.query(appendSql, valuesOf(edge, batches, growth));
  return appended.rows.length === 1 ? growth.edge : undefined;
}

function valuesOf(edge: TreeEdge, batches: readonly WaitingBatch[], { edge: grown, tiles }: Growth): unknown[] {
  let leaf = edge.size;
  const ends = batches.map(({ n }) => {
    leaf += n;
    return leaf;
  });
  return [
    edge.size,
    grown.size,
    ends.map((end, i) => end - (batches[i]?.n ?? 0)),
    ends,
    batches.map(({ writerId }) => writerId),
    batches.map(({ batchNo }) => batchNo),
    ...tileValues(tiles),
  ];
}

/** The hashes go as one value: an array of them would be written out in hex. */
function tileValues(tiles: readonly Tile[]): unknown[] {
  let end = 0;
  const starts = tiles.map(({ hashes }) => {
    end += hashes.length;
    return end - hashes.length;
  });
  return [
    tiles.map(({ level }) => level),
    tiles.map(({ index }) => index),
    tiles.map(({ width }) => width),
    Buffer.concat(tiles.map(({ hashes }) => hashes)),
    starts,
  ];
}
