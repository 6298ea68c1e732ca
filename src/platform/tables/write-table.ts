import { Readable } from 'node:stream';
import type { TableForm } from './table-form.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/**
 * Writes rows as a CSV or a workbook, as fast as they are read and in constant memory. A CSV is UTF-8 with byte order mark
 * and CRLF; cells that begin like a formula get an apostrophe in front. In a workbook every cell is text, also for whoever
 * edits it, so nothing in it is a formula; the header is bold.
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
