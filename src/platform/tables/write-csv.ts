import type { Delimiter } from './table-form.ts';

/** Excel takes a file without it for Windows-1252. */
const BYTE_ORDER_MARK = '\ufeff';

/** What makes a spreadsheet program take a cell for a formula, in its full-width forms too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A CSV (UTF-8 with mark, CRLF) of rows that come in batches, one piece a batch. The first row is the header. */
export async function* writeCsv(
  header: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
  delimiter: Delimiter,
): AsyncGenerator<Buffer> {
  const quoted = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`);
  const line = (cells: readonly string[]) => `${cells.map((cell) => csvCell(cell, quoted)).join(delimiter)}\r\n`;
  yield Buffer.from(BYTE_ORDER_MARK + line(header));
  for await (const rows of batches) yield Buffer.from(rows.map(line).join(''));
}

function csvCell(cell: string, quoted: RegExp): string {
  const inert = inertCell(cell);
  return quoted.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A cell that no spreadsheet program takes for a formula: those that begin like one get an apostrophe in front. */
function inertCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
