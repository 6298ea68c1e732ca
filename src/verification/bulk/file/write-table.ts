import { Readable } from 'node:stream';
import { writeCsv } from './csv/write-csv.ts';
import type { Table } from './table.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

/** The form to write in: that of a table that was read, or one of its own. */
export type TableForm = Pick<Table, 'format' | 'delimiter' | 'sheet'>;

/**
 * Writes rows in the form of the file that they came from, as fast as they are read and in constant memory. A CSV is
 * UTF-8 with byte order mark and CRLF; cells that begin like a formula get an apostrophe in front. In a workbook every
 * cell is text and the header bold. `openTable` reads both again.
 *
 * @param rows batches of rows as wide as the header.
 * @returns the bytes; it fails with what `rows` fails with, and ends `rows` when it is destroyed.
 */
export function writeTable(
  form: TableForm,
  header: readonly string[],
  rows: AsyncIterable<readonly (readonly string[])[]>,
): Readable {
  if (form.format === 'xlsx') return writeXlsx(header, rows, form.sheet ?? 'Data');
  return Readable.from(writeCsv(header, rows, form.delimiter ?? ','), { objectMode: false });
}
