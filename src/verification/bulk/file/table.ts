import type { Delimiter } from '../../../platform/tables/index.ts';
import type { Refused } from './refusals.ts';

/** A row under the header. */
export interface FileRow {
  /** Line of the file, or row of the sheet, where the row begins; from 1, as the person sees it. */
  readonly line: number;
  /** As many as the header has, untrimmed; what is missing is ''. */
  readonly cells: readonly string[];
  /** Places (from 0) of the cells that the sheet holds as numbers; a row of a CSV has none. */
  readonly numeric?: readonly number[];
  /** How many filled cells stand beyond the header's last, where there are any: the row is not what it seems. */
  readonly surplus?: number;
}

/** Up to 2,000 rows; or, last, why the rest of the file cannot be read. */
export type RowBatch = readonly FileRow[] | Refused;

/** A list of people in a file, of which nothing but the header has been read. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly delimiter?: Delimiter;
  /** `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`. */
  readonly encoding?: string;
  /** Name of the sheet. */
  readonly sheet?: string;
  /** Trimmed; columns at the end without a name are left out. */
  readonly header: readonly string[];
  /** Line or row of the header. */
  readonly headerLine: number;
  /** Reads the file from its beginning, each time anew. Rejects only when the disk fails. */
  rows(): AsyncIterable<RowBatch>;
}
