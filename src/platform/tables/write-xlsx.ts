import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { Fault } from '../../kernel/index.ts';
import { fixedParts, sheetEnd, sheetStart } from './written-parts.ts';
import { writtenText } from './written-text.ts';

/** The same rows make the same bytes, whenever they are written. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));
/** Half the time of zlib's usual 6, for files a tenth larger. */
const LEVEL = 3;

/** Rows that a sheet can have at all. */
export const MOST_SHEET_ROWS = 1_048_576;

const TEXT_STYLE = 1;
const HEADER_STYLE = 2;

/**
 * A workbook of one sheet, streamed: every cell as text (a NIK keeps its digits), the header bold. Fails with
 * `invalid_input` when there are more rows than a sheet has, or what the source of the rows fails with.
 */
export function writeXlsx(
  header: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
  sheet: string,
): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const rows = Readable.from(sheetPieces(header, batches), { objectMode: false });
  const fail = (error: Error) => output.destroy(error);
  zip.on('error', fail);
  rows.on('error', fail);
  output.on('close', () => rows.destroy());
  for (const [path, text] of fixedParts(sheet)) zip.addBuffer(Buffer.from(text), path, { mtime: WRITTEN });
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml', { mtime: WRITTEN, compressionLevel: LEVEL });
  zip.end();
  zip.outputStream.pipe(output);
  return output;
}

async function* sheetPieces(
  header: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Buffer> {
  let line = 1;
  yield Buffer.from(sheetStart + rowOf(header, line, HEADER_STYLE));
  for await (const rows of batches) {
    if (line + rows.length > MOST_SHEET_ROWS) throw tooManyRows();
    let piece = '';
    for (const cells of rows) piece += rowOf(cells, ++line, TEXT_STYLE);
    if (piece !== '') yield Buffer.from(piece);
  }
  yield Buffer.from(sheetEnd);
}

function rowOf(cells: readonly string[], line: number, style: number): string {
  let row = `<row r="${line}">`;
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue;
    row += `<c r="${columnName(at)}${line}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  return `${row}</row>`;
}

const PLAIN = /^[ -%'-;=?-^`-~]*$/;

function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return writtenText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const names: string[] = [];

/** `A` for 0, `AB` for 27. */
function columnName(column: number): string {
  names[column] ??=
    (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
  return names[column];
}

function tooManyRows(): Fault {
  return new Fault('invalid_input', `A sheet has at most ${MOST_SHEET_ROWS} rows.`, { remedy: 'Write CSV.' });
}
