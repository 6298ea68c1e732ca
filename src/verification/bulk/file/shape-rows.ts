import { fileLimits } from './limits.ts';
import { isRefused, type Refused, refuse } from './refusals.ts';
import type { FileRow, RowBatch } from './table.ts';

/** A row as it stands in the file, as long as it happens to be. */
export interface RawRow {
  readonly line: number;
  readonly cells: string[];
  readonly numeric?: readonly number[];
}

/** Rows as they come off the disk; a refusal is the last. */
export type RawRows = AsyncIterable<readonly RawRow[] | Refused>;

/** The header: the first row that holds anything. */
export interface Header {
  readonly line: number;
  readonly names: readonly string[];
}

/** Reads as far as the header. */
export async function readHeader(raw: RawRows): Promise<Header | Refused> {
  for await (const batch of raw) {
    if (isRefused(batch)) return batch;
    const first = batch.find(({ cells }) => !isBlank(cells));
    if (first) return { line: first.line, names: namesOf(first.cells) };
  }
  return refuse('header_missing');
}

/** The rows under the header: blank ones left out, the others as wide as it. */
export async function* shapeRows(raw: RawRows, width: number): AsyncGenerator<RowBatch> {
  let rows: FileRow[] = [];
  let characters = 0;
  let underHeader = false;
  for await (const batch of raw) {
    if (isRefused(batch)) {
      if (rows.length > 0) yield rows;
      yield batch;
      return;
    }
    for (const row of batch) {
      if (isBlank(row.cells)) continue;
      if (underHeader) rows.push(row.cells.length === width ? row : adjust(row, width));
      underHeader = true;
      characters += lengthOf(row.cells);
      if (rows.length < fileLimits.batchRows && characters < fileLimits.batchCharacters) continue;
      yield rows;
      rows = [];
      characters = 0;
    }
  }
  if (rows.length > 0) yield rows;
}

function lengthOf(cells: readonly string[]): number {
  let length = 0;
  for (const cell of cells) length += cell.length;
  return length;
}

function namesOf(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim());
  while (names.at(-1) === '') names.pop();
  return names;
}

/** A first cell with something in it settles it for nearly every row. */
function isBlank(cells: readonly string[]): boolean {
  const first = cells[0];
  if (first !== undefined && first.charCodeAt(0) > SPACE) return false;
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

const SPACE = 32;

function adjust({ line, cells, numeric }: RawRow, width: number): FileRow {
  const surplus = cells.slice(width).filter((cell) => cell.trim() !== '').length;
  const fitted = cells.length > width ? cells.slice(0, width) : cells;
  while (fitted.length < width) fitted.push('');
  return { line, cells: fitted, ...(numeric && { numeric }), ...(surplus > 0 && { surplus }) };
}
