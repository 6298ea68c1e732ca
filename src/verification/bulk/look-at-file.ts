import type { ElementName } from '../../reference/index.ts';
import {
  type ColumnMapping,
  type DeclaredTable,
  type FileRefusal,
  type HeaderProblem,
  isRefused,
  openTable,
  type Table,
} from './file/index.ts';
import { readHeader } from './read-header.ts';

/** What is said of a file that is only looked into. */
export interface Looking {
  readonly mapping: ColumnMapping;
  readonly declared: DeclaredTable;
  /** Elements that the right covers at present. */
  readonly granted: readonly ElementName[];
}

/** A file as far as its first rows show it. */
export interface FileLook {
  readonly format: Table['format'];
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
  readonly header: readonly string[];
  /** The element that each column is taken for, null where it is not asked. */
  readonly columns: readonly (ElementName | null)[];
  readonly problems: readonly HeaderProblem[];
  readonly isUsable: boolean;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const MOST_ROWS = 10;
/** Characters of a cell that a preview shows. */
const MOST_CHARACTERS = 200;

/** Looks into a file at a path: no job comes of it, nothing of it is kept. Or why it cannot be read so far. */
export async function lookAtFile(
  path: string,
  { declared, ...looking }: Looking,
): Promise<FileLook | { readonly refusal: FileRefusal }> {
  const table = await openTable(path, declared);
  if (isRefused(table)) return table;
  const rows = await firstRows(table);
  if (isRefused(rows)) return rows;
  const { format, delimiter = null, encoding = null, sheet = null, header } = table;
  return { format, delimiter, encoding, sheet, header, ...readHeader(header, looking), rows };
}

async function firstRows(table: Table): Promise<FileLook['rows'] | { readonly refusal: FileRefusal }> {
  for await (const batch of table.rows()) {
    if (isRefused(batch)) return batch;
    const first = batch.slice(0, MOST_ROWS);
    return first.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, MOST_CHARACTERS)) }));
  }
  return [];
}
