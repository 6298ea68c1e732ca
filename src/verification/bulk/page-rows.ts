import type { ChunkPlace } from './model.ts';

/** A row's place among those of a job: its chunk, and which of its rows, from 0. */
export interface RowPlace extends ChunkPlace {
  readonly row: number;
}

/** Rows of one chunk, with its place. */
export interface PlacedRows<Row> {
  readonly place: ChunkPlace;
  readonly rows: readonly Row[];
}

/** Some of the rows, and where to go on; null at the end. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly next: RowPlace | null;
}

/** Where the first row is. */
export const FIRST_ROW: RowPlace = { chunkNo: 0, part: 0, row: 0 };

/**
 * Chunks that one page opens: 40,000 rows, some 0.1 s of this thread. A page may so have fewer rows than were asked for,
 * or none, and still not be the last.
 */
const MOST_CHUNKS = 20;

/** The next rows of some kind from a place on, out of chunks that begin there. */
export async function pageRows<Row>(
  chunks: AsyncIterable<PlacedRows<Row>>,
  isWanted: (row: Row) => boolean,
  { from, limit }: { readonly from: RowPlace; readonly limit: number },
): Promise<RowPage<Row>> {
  const found: Row[] = [];
  let opened = 0;
  for await (const { place, rows } of chunks) {
    if (opened === MOST_CHUNKS) return { rows: found, next: { ...place, row: 0 } };
    opened += 1;
    const isFirst = place.chunkNo === from.chunkNo && place.part === from.part;
    for (const [at, row] of rows.entries()) {
      if ((isFirst && at < from.row) || !isWanted(row)) continue;
      if (found.length === limit) return { rows: found, next: { ...place, row: at } };
      found.push(row);
    }
  }
  return { rows: found, next: null };
}

/** A place as a query carries it. */
export function tellPlace({ chunkNo, part, row }: RowPlace): string {
  return `${chunkNo}.${part}.${row}`;
}

/** What {@link tellPlace} told; `text` is of {@link ROW_PLACE}. */
export function parsePlace(text: string): RowPlace {
  const [chunkNo = 0, part = 0, row = 0] = text.split('.').map(Number);
  return { chunkNo, part, row };
}

/** The form of a place: chunks are counted in an `integer`, parts in a `smallint`. */
export const ROW_PLACE = '^\\d{1,9}\\.\\d{1,4}\\.\\d{1,4}$';
