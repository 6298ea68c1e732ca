import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { HASH_BYTES, leafHash } from '../chain.ts';
import { type AccessRecord, canonical } from '../record.ts';
import { monthName, readDropped } from '../retention/index.ts';
import { tilesIn } from '../sequence/index.ts';
import { type RecordRow, readBack, recordColumns } from '../stored-record.ts';
import { TILE_WIDTH } from '../tree/index.ts';

/** Leaves read at a time, some 4 MB of text. */
const PAGE = 16 * TILE_WIDTH;

const lastSql = 'SELECT c.size::text, c.note FROM log_checkpoint c ORDER BY c.size DESC LIMIT 1';

const leavesSql = `
SELECT r.*, s.first_leaf + r.pos AS leaf, r.pos >= s.next_leaf - s.first_leaf AS extra
FROM log_sequence s JOIN log_batch b USING (writer_id, batch_no)
JOIN LATERAL (SELECT ${recordColumns} FROM access_record
  WHERE month = b.month AND access_record.writer_id = s.writer_id AND access_record.batch_no = s.batch_no) r ON true
WHERE s.first_leaf >= coalesce((SELECT max(first_leaf) FROM log_sequence WHERE first_leaf <= $1), $1) AND s.first_leaf < $2`;

const placesSql = `
SELECT s.first_leaf::text AS first, s.next_leaf::text AS next, s.writer_id, s.batch_no, b.month::text
FROM log_sequence s LEFT JOIN log_batch b USING (writer_id, batch_no)
WHERE s.first_leaf >= coalesce((SELECT max(first_leaf) FROM log_sequence WHERE first_leaf <= $1), $1) AND s.first_leaf < $2
ORDER BY s.first_leaf`;

interface LeafRow extends RecordRow {
  leaf: string;
  extra: boolean;
}

interface PlaceRow extends Record<string, unknown> {
  first: string;
  next: string;
  writer_id: number;
  batch_no: number;
  month: string | null;
}

/** Leaves of the retention records by the months that they dropped. */
type DroppedBy = ReadonlyMap<string, number>;

/**
 * Writes the log up to its last checkpoint: the checkpoint, a blank line, then a line a leaf in the log's order. A line is
 * the record's canonical text. Where the record is not the one that the tree was grown over, or is not there, the line
 * says which leaf was sealed, and what stands there now or which record dropped it, so that whoever checks the export sees
 * the same as its keeper. Answers how many leaves were written.
 */
export async function exportLog(sql: Sql, write: (text: string) => Promise<void>): Promise<number> {
  const last = (await sql.query<{ size: string; note: string }>(lastSql)).rows[0];
  if (!last) throw new Fault('not_found', 'Nothing of this log has been signed yet.', { remedy: 'Start the server.' });
  const size = Number(last.size);
  const droppedBy = await readDroppedBy(sql, size);
  await write(`${last.note}\n`);
  for (let from = 0; from < size; from += PAGE) {
    await write(await pageOf(sql, from, Math.min(size, from + PAGE), droppedBy));
  }
  if ((await readDropped(sql)).some(({ month }) => !droppedBy.has(month))) {
    throw new Fault('conflict', 'A month was dropped while the log was read.', { remedy: 'Export it again.' });
  }
  return size;
}

async function pageOf(sql: Sql, from: number, to: number, droppedBy: DroppedBy): Promise<string> {
  const sealed = await sealedLeaves(sql, from, to);
  const { rows } = await sql.query<LeafRow>(leavesSql, [from, to]);
  const places = (await sql.query<PlaceRow>(placesSql, [from, to])).rows;
  const records = new Map<number, AccessRecord>();
  const extras: AccessRecord[] = [];
  for (const { leaf, extra, ...row } of rows) {
    const record = readBack(row as RecordRow);
    if (!extra) records.set(Number(leaf), record);
    else if (Number(leaf) - record.pos >= from) extras.push(record);
  }
  const placed = placesOf(places, from, to);
  const lines = sealed.map((hash, i) => lineOf(hash, records.get(from + i), placed[i], droppedBy));
  return [...lines, ...extras.map((record) => `{"extra":${canonical(record)}}`)].map((line) => `${line}\n`).join('');
}

function lineOf(
  sealed: Buffer | undefined,
  record: AccessRecord | undefined,
  placed: PlacedLeaf | undefined,
  droppedBy: DroppedBy,
): string {
  if (record && sealed?.equals(leafHash(record))) return canonical(record);
  const leaf = sealed ? `"${sealed.toString('hex')}"` : 'null';
  const place = placed ? [placed.writer_id, placed.batch_no, placed.pos] : null;
  const by = droppedBy.get(placed?.month ?? '');
  const now =
    !record && sealed && by !== undefined ? `"dropped":${by}` : `"record":${record ? canonical(record) : 'null'}`;
  return `{"leaf":${leaf},"place":${JSON.stringify(place)},${now}}`;
}

/** What a leaf is of, by the stored order. */
interface PlacedLeaf extends Pick<PlaceRow, 'writer_id' | 'batch_no' | 'month'> {
  readonly pos: number;
}

/** What each leaf from `from` up to `to` is of; undefined where the order has a gap. */
function placesOf(places: readonly PlaceRow[], from: number, to: number): (PlacedLeaf | undefined)[] {
  const placed = Array.from<PlacedLeaf | undefined>({ length: to - from });
  for (const { first, next, writer_id, batch_no, month } of places) {
    for (let leaf = Math.max(from, Number(first)); leaf < Math.min(to, Number(next)); leaf += 1) {
      placed[leaf - from] = { writer_id, batch_no, month, pos: leaf - Number(first) };
    }
  }
  return placed;
}

/** An export must hold the records that its gaps rest on; one that was written this instant has no checkpoint yet. */
async function readDroppedBy(sql: Sql, size: number): Promise<DroppedBy> {
  const dropped = await readDropped(sql);
  const uncovered = dropped.find(({ leaf }) => leaf === undefined || leaf >= size);
  if (uncovered) {
    const message = `No checkpoint covers yet the record by which ${monthName(uncovered.month)} was dropped.`;
    throw new Fault('conflict', message, { remedy: 'Do it again in a second, while a server runs.' });
  }
  return new Map(dropped.map(({ month, leaf = 0 }) => [month, leaf]));
}

/** The leaf hashes that the tree was grown over; undefined where a tile is missing. */
async function sealedLeaves(sql: Sql, from: number, to: number): Promise<(Buffer | undefined)[]> {
  const first = from / TILE_WIDTH;
  const places = Array.from({ length: Math.ceil(to / TILE_WIDTH) - first }, (_, i) => ({
    level: 0,
    index: first + i,
    width: TILE_WIDTH,
  }));
  const tiles = await tilesIn(sql)(places);
  return Array.from({ length: to - from }, (_, i) => {
    const at = (i % TILE_WIDTH) * HASH_BYTES;
    const hash = tiles[Math.floor(i / TILE_WIDTH)]?.subarray(at, at + HASH_BYTES);
    return hash?.length === HASH_BYTES ? hash : undefined;
  });
}
