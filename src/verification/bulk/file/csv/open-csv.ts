import type { Delimiter } from '../../../../platform/tables/index.ts';
import { isRefused, type Refused, refuse } from '../refusals.ts';
import { type RawRows, readHeader, shapeRows } from '../shape-rows.ts';
import type { Table } from '../table.ts';
import { type Dialect, detectDialect } from './detect-dialect.ts';
import { detectEncoding, type Encoding, findEncoding, isUtf8File, readText } from './read-text.ts';
import { RowSplitter } from './split-rows.ts';

/** What the caller knows of a CSV; the rest is read off the file. */
export interface DeclaredCsv {
  readonly delimiter?: Delimiter;
  readonly encoding?: string;
}

/** Opens a file as CSV. `head` is its first 64 KiB. */
export async function openCsv(path: string, head: Buffer, declared: DeclaredCsv): Promise<Table | Refused> {
  const encoding = await encodingOf(path, head, declared.encoding);
  if (isRefused(encoding)) return encoding;
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  if (text.includes('\0')) return refuse('not_a_table');
  const dialect = detectDialect(text, declared.delimiter);
  const raw = () => readRows(path, encoding, dialect);
  const header = await readHeader(raw());
  if (isRefused(header)) return header;
  return {
    format: 'csv',
    delimiter: dialect.delimiter,
    encoding,
    header: header.names,
    headerLine: header.line,
    rows: () => shapeRows(raw(), header.names.length),
  };
}

async function encodingOf(path: string, head: Buffer, declared: string | undefined): Promise<Encoding | Refused> {
  if (declared === undefined) return detectEncoding(path, head);
  const encoding = findEncoding(declared);
  if (encoding === undefined) return refuse('encoding_unknown');
  return encoding === 'utf-8' && !(await isUtf8File(path)) ? refuse('encoding_differs') : encoding;
}

async function* readRows(path: string, encoding: Encoding, { delimiter, lineEnd, preamble }: Dialect): RawRows {
  const splitter = new RowSplitter(delimiter, lineEnd, preamble > 0 ? 2 : 1);
  let skip = preamble;
  for await (const piece of readText(path, encoding)) {
    if (piece.includes('\0')) {
      // The rows before it are whole; the one that holds it begins on the line that the splitter stands at.
      const before = splitter.push(piece.slice(skip, piece.indexOf('\0')));
      if (before.length > 0) yield before;
      yield splitter.refused ?? refuse('nul_character', { line: splitter.line });
      return;
    }
    const rows = splitter.push(skip > 0 ? piece.slice(skip) : piece);
    skip = 0;
    if (rows.length > 0) yield rows;
    if (splitter.refused) return void (yield splitter.refused);
  }
  const last = splitter.end();
  if (last.length > 0) yield last;
  if (splitter.refused) yield splitter.refused;
}
